using System.IO.Enumeration;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Files.Dropping;

/// <summary>Which names of files are a feed's.</summary>
internal static class DropNames
{
    private static readonly string[] Unfinished = [".tmp", ".part", ".partial", ".filepart", ".crdownload", ".download", ".swp", ".lock"];

    /// <summary>
    /// Whether a file of this name is taken: it matches the pattern, and is none that a program is still writing. Without a pattern a spreadsheet in a format
    /// that is not read is taken too, so that whoever dropped it is told.
    /// </summary>
    public static bool IsTaken(FolderDefinition folder, string name) =>
        !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal) && !name.EndsWith('~')
        && !Array.Exists(Unfinished, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && (folder.Pattern is { } pattern
            ? FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true)
            : FileImportReader.FormatOf(name) is not null || UnreadFormats.IsSpreadsheet(name));
}
