namespace SituationRoom.Feeds.Files;

/// <summary>Why a file is not read by its name, and what to do: the name says nothing, or another format of spreadsheets.</summary>
public static class UnreadFormats
{
    private static readonly (string Ending, string What)[] Spreadsheets =
    [
        (".ods", "it is an OpenDocument spreadsheet"),
        (".fods", "it is an OpenDocument spreadsheet"),
        (".ots", "it is a template of an OpenDocument spreadsheet"),
        (".xls", "it is a workbook of the old format xls"),
        (".xlsb", "it is a binary workbook"),
        (".numbers", "it is a spreadsheet of Numbers"),
    ];

    /// <summary>Whether the name is that of a spreadsheet in a format that is not read.</summary>
    /// <param name="path">A file's path or name.</param>
    public static bool IsSpreadsheet(string path) => What(path) is not null;

    /// <summary>Why a file without a known format is refused, and the remedy, as the second half of a sentence.</summary>
    /// <param name="path">A file's path or name.</param>
    public static string Reason(string path) => What(path) is { } what
        ? $"{what}, which is not read; open it in a spreadsheet and save it as .xlsx, or as .csv"
        : "its name does not say what it holds; let it end in .csv, .ndjson or .json, or that with .gz, or in .xlsx";

    private static string? What(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Array.Find(Spreadsheets, one => path.EndsWith(one.Ending, StringComparison.OrdinalIgnoreCase)).What;
    }
}
