namespace SituationRoom.Core.Trail;

/// <summary>The lead set the readiness mode; <see cref="TrailEvent.Reason"/> says why. It holds until another one is set.</summary>
public sealed record ReadinessSet : TrailEvent
{
    /// <summary>Counts the settings: 1, 2, 3 …</summary>
    public required int Version { get; init; }

    /// <summary>The mode until now.</summary>
    public required ReadinessMode Before { get; init; }

    /// <summary>The mode from now on.</summary>
    public required ReadinessMode After { get; init; }
}
