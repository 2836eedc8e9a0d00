using System.Text;
using System.Text.RegularExpressions;

namespace SituationRoom.Core.Focus;

/// <summary>A title as a wall may show it: numbers of telephones and flats are taken out, and it is kept short.</summary>
public static partial class PublicTitle
{
    private const int Longest = 120;

    public static string From(ReadOnlySpan<byte> title)
    {
        var text = Encoding.UTF8.GetString(title);
        text = Flat().Replace(text, string.Empty);
        text = Telephone().Replace(text, "…");
        return text.Length <= Longest ? text : Shorten(text);
    }

    private static string Shorten(string text)
    {
        var end = Longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    [GeneratedRegex(@",?\s*\b(кв|квартира|кв-ра|apt|flat|apartment)\b\.?\s*[№#]?\s*\d+(\s*[/\-]\s*\d+)?\w?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Flat();

    /// <summary>Ten digits and more however they are grouped, and the city's own numbers of six or seven in groups that end in pairs.</summary>
    [GeneratedRegex(@"\+?\d[\d\s()\-\u2010-\u2015]{8,}\d|(\+7|\b[78])([\s().\-]*\d){10}\b|\b\d{2,3}[\-\u2010-\u2015 ]\d\d[\-\u2010-\u2015 ]\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Telephone();
}
