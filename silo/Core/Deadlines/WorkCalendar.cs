namespace SituationRoom.Core.Deadlines;

/// <summary>When people work, in the city's local time, as configured.</summary>
public sealed record WorkCalendar
{
    /// <summary>The name by which norms ask for it.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<DayOfWeek> Workdays { get; init; }

    /// <summary>Hours of a working day: in order, not over each other.</summary>
    public required IReadOnlyList<WorkInterval> Hours { get; init; }

    /// <summary>Days without work, whatever day of the week they are.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>Working days that end an hour earlier.</summary>
    public IReadOnlyList<DateOnly> ShortDays { get; init; } = [];

    /// <summary>Days of work that would not be by their day of the week.</summary>
    public IReadOnlyList<DateOnly> ExtraWorkdays { get; init; } = [];
}

/// <summary>A stretch of a day.</summary>
/// <param name="From">Minutes since midnight.</param>
/// <param name="To">Minutes since midnight, later than <paramref name="From"/>, 1,440 at the most.</param>
public readonly record struct WorkInterval(int From, int To);
