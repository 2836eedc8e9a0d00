using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Access;

/// <summary>A post of a department that can be called, and when.</summary>
/// <param name="Post">What the post is called.</param>
/// <param name="Phone">Its office number, as people dial it.</param>
/// <param name="From">First minute of the day, city time; with <paramref name="Until"/> the same: round the clock.</param>
/// <param name="Until">The minute after the last; less than <paramref name="From"/>: past midnight, and the day is that of the beginning.</param>
/// <param name="Days">Days on which it begins; none: every day.</param>
public sealed record DutyContact(BoardNames Post, string Phone, int From, int Until, IReadOnlyList<DayOfWeek> Days)
{
    private const int Day = 24 * 60;

    /// <summary>Whether it answers at a moment of the city's time.</summary>
    public bool IsOnDuty(DateTime local)
    {
        var minute = (local.Hour * 60) + local.Minute;
        return From == Until ? Has(local.DayOfWeek)
            : From < Until ? Has(local.DayOfWeek) && minute >= From && minute < Until
            : (Has(local.DayOfWeek) && minute >= From) || (Has(local.AddDays(-1).DayOfWeek) && minute < Until);
    }

    /// <summary>08:00–20:00; empty: round the clock.</summary>
    public string Hours => From == Until ? "" : $"{Clock(From)}–{Clock(Until)}";

    private bool Has(DayOfWeek day) => Days.Count == 0 || Days.Contains(day);

    private static string Clock(int minute) => $"{minute % Day / 60:00}:{minute % 60:00}";
}
