namespace SituationRoom.Core.Trail;

/// <summary>The configuration was read again while the room ran. What changed is named, its values are not: they may be secrets.</summary>
public sealed record ConfigurationRead : TrailEvent
{
    /// <summary>Whether it is in use since; else it was wrong and the one before stays.</summary>
    public required bool IsTaken { get; init; }

    /// <summary>The members that differ from what was read before; of feeds, rules, walls and people with the ids that are new, gone or other.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>The members of which something takes effect at the next start only.</summary>
    public IReadOnlyList<string> AtNextStart { get; init; } = [];

    /// <summary>Where it is wrong: keys without their values, the first twenty.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];
}
