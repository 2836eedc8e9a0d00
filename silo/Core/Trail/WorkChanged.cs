namespace SituationRoom.Core.Trail;

/// <summary>Somebody planned works or an event, changed them, or cancelled them.</summary>
public sealed record WorkChanged : TrailEvent
{
    /// <summary>As they stood before; null where they are new.</summary>
    public PlannedWork? Before { get; init; }

    /// <summary>As they stand from now on.</summary>
    public required PlannedWork After { get; init; }
}
