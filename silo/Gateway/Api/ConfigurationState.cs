namespace SituationRoom.Gateway.Api;

/// <summary>How the running room stands to its configuration.</summary>
/// <param name="Source">Where the configuration comes from.</param>
/// <param name="LoadedAt">When what is in use was read.</param>
/// <param name="Changed">Feeds that were new, gone or other than before when it was read again.</param>
/// <param name="AtNextStart">What of it takes effect at the next start only, each in one sentence.</param>
/// <param name="Errors">Why the present text is not in use; empty where it is.</param>
public sealed record ConfigurationState(
    string Source, DateTimeOffset LoadedAt, IReadOnlyList<string> Changed, IReadOnlyList<string> AtNextStart, IReadOnlyList<string> Errors)
{
    /// <summary>When the present text was read and refused; left out where it was not.</summary>
    public DateTimeOffset? RefusedAt { get; init; }
}
