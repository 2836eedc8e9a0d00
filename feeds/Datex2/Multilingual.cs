using System.Xml.Linq;

namespace SituationRoom.Feeds.Datex2;

/// <summary>Texts in several languages: Russian is preferred, then English, then the publication's own, then the first.</summary>
internal static class Multilingual
{
    /// <param name="text">An element that holds <c>values/value</c> with <c>lang</c>, at any depth, or text alone.</param>
    /// <param name="language">The publication's, where it says one.</param>
    /// <returns>Null where it says nothing.</returns>
    public static string? Read(XElement? text, string? language)
    {
        if (text is null)
        {
            return null;
        }

        XElement? best = null;
        var bestRank = int.MaxValue;
        foreach (var value in text.Within("value"))
        {
            var rank = Rank(value.Named("lang"), language);
            if (rank < bestRank && !string.IsNullOrWhiteSpace(value.Value))
            {
                (best, bestRank) = (value, rank);
            }
        }

        var said = best ?? (text.HasElements ? null : text);
        return string.IsNullOrWhiteSpace(said?.Value) ? null : Tidy(said.Value);
    }

    private static int Rank(string? lang, string? language) =>
        Is(lang, "ru") ? 0 : Is(lang, "en") ? 1 : lang is not null && language is not null && Is(lang, language) ? 2 : 3;

    private static bool Is(string? lang, string wanted) =>
        lang is not null
        && lang.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
        && (lang.Length == wanted.Length || lang[wanted.Length] is '-' or '_');

    /// <summary>Lines without the indentation of the document, at most one empty line between them.</summary>
    private static string Tidy(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().Trim().EnumerateLines())
        {
            var said = line.Trim();
            if (said.Length > 0 || lines[^1].Length > 0)
            {
                lines.Add(said.ToString());
            }
        }

        return string.Join('\n', lines);
    }
}
