using System.Globalization;

namespace SituationRoom.Feeds.Xlsx;

/// <summary>Numbers of cells as texts.</summary>
internal static class CellNumbers
{
    private const double LargestWhole = 1e15;
    private const double LastSerial = 2_958_466;
    private const double DaysBetweenSystems = 1462;

    /// <summary>A plain number with a point; as it stands where it is none.</summary>
    public static string Plain(string raw) =>
        !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? raw
        : Math.Abs(number) < LargestWhole && number == Math.Truncate(number) ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>
    /// A serial number as local ISO 8601: <c>2026-11-21</c>, <c>2026-11-21T10:15:00</c>, or of less than a day <c>10:15:00</c>. In the
    /// system of 1900 there is a 29 February 1900 that never was, number 60.
    /// </summary>
    public static string Date(string raw, bool is1904)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial < 0)
        {
            return Plain(raw);
        }

        if (serial < 1)
        {
            return Moment(DateTime.MinValue, serial).ToString("HH:mm:ss.FFF", CultureInfo.InvariantCulture);
        }

        serial += is1904 ? DaysBetweenSystems : 0;
        if (serial >= LastSerial)
        {
            return Plain(raw);
        }

        var moment = Moment(new DateTime(1899, 12, serial < 60 ? 31 : 30, 0, 0, 0, DateTimeKind.Unspecified), serial);
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture);
    }

    // A double of a day's fraction is right to less than a millisecond: what is finer is noise.
    private static DateTime Moment(DateTime from, double days) => from.AddMilliseconds(Math.Round(days * 86_400_000));
}
