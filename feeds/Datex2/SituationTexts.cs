using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Datex2;

/// <summary>The texts of an incident out of its records, within the limits of a report.</summary>
internal static class SituationTexts
{
    private const int LongestTitle = 200;

    /// <summary>Whether what it says may be told to everybody. Where it may not, its title is its kind alone: a title can stand on a wall.</summary>
    public static bool IsPublic(SituationFacts facts) =>
        facts.Confidentiality is null or "noRestriction"
        && facts.Records.All(record => record.Confidentiality is null or "noRestriction");

    /// <summary>The comment's first line, else what the most telling record is called in Russian.</summary>
    public static string Title(RecordFacts? lead, string? comment)
    {
        var line = comment.AsSpan();
        var end = line.IndexOf('\n');
        return line.Length == 0 ? RecordTypes.Name(lead) : Cut(end < 0 ? comment! : comment![..end], LongestTitle);
    }

    public static string? Text(string[] comments) => comments.Length == 0 ? null : Cut(string.Join("\n\n", comments), ReportLimits.Text);

    /// <summary>Numbers of roads and names of places of the first record that names any.</summary>
    public static string? Address(RecordFacts[] ordered) =>
        ordered.FirstOrDefault(record => record.Place.Names.Count > 0)?.Place.Names is { } names ? Cut(string.Join(", ", names), ReportLimits.Address) : null;

    /// <summary>What was written for the staff may name people, so it lies with personal data.</summary>
    public static Person? Inner(RecordFacts[] ordered)
    {
        var comments = ordered.SelectMany(record => record.InnerComments).Distinct(StringComparer.Ordinal).ToArray();
        return comments.Length == 0 ? null : new Person([new("nonGeneralPublicComment", Cut(string.Join("\n\n", comments), ReportLimits.PersonValue))]);
    }

    /// <summary>Shortens a text at the end of a word, with an ellipsis.</summary>
    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = limit - 1;
        var space = text.LastIndexOf(' ', end - 1, limit / 4);
        end = space > 0 ? space : char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
