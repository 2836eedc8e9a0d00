namespace SituationRoom.Core.Trail;

/// <summary>A flood of alerts is over.</summary>
public sealed record FloodEnded : TrailEvent
{
    /// <summary>When it began, Unix ms.</summary>
    public required long Since { get; init; }

    /// <summary>Alerts annunciated in it, those that began it included.</summary>
    public required int Count { get; init; }

    /// <summary>The most within ten minutes.</summary>
    public required int Peak { get; init; }
}
