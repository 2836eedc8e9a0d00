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
        return text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
    }

    [GeneratedRegex(@",?\s*\b(кв|квартира|apt|flat)\b\.?\s*№?\s*\d+\w?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Flat();

    [GeneratedRegex(@"\+?\d[\d\s()\-]{8,}\d", RegexOptions.NonBacktracking)]
    private static partial Regex Telephone();
}
