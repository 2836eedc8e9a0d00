using System.Buffers;

namespace SituationRoom.Feeds.Mapping;

/// <summary>
/// Reads times of a format in which every digit has its place, such as <c>dd.MM.yyyy HH:mm:ss</c>, several times faster than formats in general
/// are read. Immutable.
/// </summary>
internal sealed class FixedTimeFormat
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".-/,:_ T");

    private readonly string _format;
    private readonly int _year;
    private readonly int _month;
    private readonly int _day;
    private readonly int _hour;
    private readonly int _minute;
    private readonly int _second;

    private FixedTimeFormat(string format)
    {
        _format = format;
        _year = format.IndexOf("yyyy", StringComparison.Ordinal);
        _month = format.IndexOf("MM", StringComparison.Ordinal);
        _day = format.IndexOf("dd", StringComparison.Ordinal);
        _hour = format.IndexOf("HH", StringComparison.Ordinal);
        _minute = format.IndexOf("mm", StringComparison.Ordinal);
        _second = format.IndexOf("ss", StringComparison.Ordinal);
    }

    /// <summary>The format, where it is of nothing but <c>yyyy MM dd HH mm ss</c>, each once at the most and the date whole, with marks between; else null.</summary>
    public static FixedTimeFormat? Of(string format)
    {
        var rest = format;
        foreach (var part in (ReadOnlySpan<string>)["yyyy", "MM", "dd", "HH", "mm", "ss"])
        {
            var at = rest.IndexOf(part, StringComparison.Ordinal);
            if (at < 0 && part is "yyyy" or "MM" or "dd")
            {
                return null;
            }

            rest = at < 0 ? rest : rest.Remove(at, part.Length).Insert(at, new string(' ', part.Length));
        }

        return rest.AsSpan().ContainsAnyExcept(Marks) ? null : new FixedTimeFormat(format);
    }

    /// <summary>Reads a time; false where it is not just as the format has it.</summary>
    public bool TryRead(string text, out DateTime local)
    {
        local = default;
        if (text.Length != _format.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            // A letter of the format but the mark T stands for a digit.
            var isDigit = _format[i] is 'y' or 'M' or 'd' or 'H' or 'm' or 's';
            if (isDigit ? !char.IsAsciiDigit(text[i]) : text[i] != _format[i])
            {
                return false;
            }
        }

        var year = (Two(text, _year) * 100) + Two(text, _year + 2);
        var (month, day) = (Two(text, _month), Two(text, _day));
        var (hour, minute, second) = (Two(text, _hour), Two(text, _minute), Two(text, _second));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>Two digits; zero where the format has none.</summary>
    private static int Two(string text, int at) => at < 0 ? 0 : ((text[at] - '0') * 10) + text[at + 1] - '0';
}
