using SituationRoom.Core.Alerts;

namespace SituationRoom.Core.Trail;

/// <summary>A command about an alert came second: another, or the room itself, had changed it first. Nothing changed by it.</summary>
public sealed record AlertCommandRefused : TrailEvent
{
    /// <summary>What was asked for.</summary>
    public required AlertVerb Verb { get; init; }

    /// <summary>The alert's id.</summary>
    public required string Alert { get; init; }

    /// <summary>The version that the command knew.</summary>
    public required int Version { get; init; }

    /// <summary>The state in which it found the alert.</summary>
    public required AlertState State { get; init; }

    /// <summary>Who was first; null: the room.</summary>
    public Actor? First { get; init; }
}
