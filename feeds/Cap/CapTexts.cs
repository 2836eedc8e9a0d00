using System.Text;

namespace SituationRoom.Feeds.Cap;

/// <summary>Texts of alerts made fit for a report.</summary>
internal static class CapTexts
{
    /// <summary>On one line: each run of white space becomes one space.</summary>
    public static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Several lines: without white space around each, at most one empty line between two.</summary>
    public static string Lines(string text)
    {
        var lines = new StringBuilder();
        var empty = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var plain = line.Trim();
            empty = plain.Length == 0 ? empty + 1 : 0;
            if (empty <= 1)
            {
                lines.Append(plain).Append('\n');
            }
        }

        return lines.ToString().Trim('\n');
    }

    /// <summary>At most <paramref name="limit"/> UTF-16 characters, never half of a pair; what was longer ends in an ellipsis.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return text[..end] + "…";
    }
}
