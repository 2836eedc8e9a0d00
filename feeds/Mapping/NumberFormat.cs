using System.Globalization;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Reads a number as the source writes it.</summary>
internal sealed class NumberFormat(bool decimalComma, double? scale)
{
    private const int LongestText = 64;

    /// <returns>Null where the text is no finite number.</returns>
    public double? Read(string text, FieldTrace? trace = null)
    {
        var number = Number(text);
        if (decimalComma || scale is not null)
        {
            trace?.Step("number", number?.ToString(CultureInfo.InvariantCulture));
        }

        return number;
    }

    private double? Number(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        if (decimalComma)
        {
            // Spaces between thousands come as plain, no-break and narrow no-break ones.
            text = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
                .Replace("\u202F", "", StringComparison.Ordinal).Replace(',', '.');
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number *= scale ?? 1)
                ? number
                : null;
    }
}
