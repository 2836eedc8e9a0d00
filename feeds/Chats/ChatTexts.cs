using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Chats;

/// <summary>Texts of messages made fit for a report.</summary>
internal static class ChatTexts
{
    private const int Title = 100;

    /// <summary>The first line that holds something, on one line, at most 100 characters; null where there is none.</summary>
    public static string? TitleOf(string? text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                var words = Cut(line.Trim().ToString(), ReportLimits.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                return Cut(string.Join(' ', words), Title);
            }
        }

        return null;
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
