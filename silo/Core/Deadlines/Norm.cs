using SituationRoom.Reports;

namespace SituationRoom.Core.Deadlines;

/// <summary>Until when incidents of a kind are to be dealt with, as configured. What it does not name it does not ask for.</summary>
public sealed record Norm
{
    public string? Feed { get; init; }

    /// <summary>A category's code; those below it are meant too.</summary>
    public string? Category { get; init; }

    public Channel? Channel { get; init; }

    public IncidentKind? Kind { get; init; }

    public NormSpan? Accept { get; init; }

    public NormSpan? FirstAnswer { get; init; }

    public NormSpan? Final { get; init; }

    /// <summary>Id of the calendar in whose working time hours and working days are counted; null counts all time.</summary>
    public string? Calendar { get; init; }

    /// <summary>The first day, in the city, on which something must occur for this norm; null: any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last such day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many of feed, category, channel and kind it names.</summary>
    internal int Criteria => (Feed is null ? 0 : 1) + (Category is null ? 0 : 1) + (Channel is null ? 0 : 1) + (Kind is null ? 0 : 1);

    /// <summary>How deep its category lies; −1 without one.</summary>
    internal int Depth => Category is null ? -1 : Category.Count(letter => letter == '/');
}
