namespace SituationRoom.Core.Trail;

/// <summary>What one shift hands to the next, as it stood at one moment.</summary>
public sealed record HandoverSheet
{
    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Since when the outgoing lead was on duty.</summary>
    public required DateTimeOffset DutySince { get; init; }

    /// <summary>Start of the shift that takes over.</summary>
    public required DateTimeOffset NextStart { get; init; }

    /// <summary>End of the shift that takes over: until then what it accepts is its own.</summary>
    public required DateTimeOffset NextEnd { get; init; }

    /// <summary>Who held which post.</summary>
    public required IReadOnlyList<SheetPost> Posts { get; init; }

    /// <summary>Alerts by section; sections without any are left out.</summary>
    public required IReadOnlyList<SheetAlerts> Alerts { get; init; }

    /// <summary>Feeds that are not live.</summary>
    public required IReadOnlyList<SheetFeed> Feeds { get; init; }

    /// <summary>Notes of the shift, oldest first.</summary>
    public required IReadOnlyList<SheetNote> Notes { get; init; }

    /// <summary>Planned works under way, and those that begin before the next shift ends. None on sheets of earlier releases.</summary>
    public IReadOnlyList<SheetWork> Works { get; init; } = [];

    /// <summary>Incidents of the shift.</summary>
    public required SheetCounts Counts { get; init; }
}
