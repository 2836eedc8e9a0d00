using SituationRoom.Core.Readiness;
using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.Api;

/// <summary>The readiness mode in force.</summary>
/// <param name="Mode">everyday, heightened or emergency.</param>
/// <param name="Version">How often a mode was set; whoever sets another one bears it.</param>
/// <param name="At">Since when; left out where none was ever set.</param>
/// <param name="By">Who set it.</param>
/// <param name="Before">The mode before it.</param>
/// <param name="Reason">Why.</param>
public sealed record ReadinessView(string Mode, int Version, DateTimeOffset? At, Actor? By, string? Before, string? Reason)
{
    internal static ReadinessView Of(ReadinessSet? set) => set is null
        ? new ReadinessView(ReadinessWords.Of(ReadinessMode.Everyday), 0, null, null, null, null)
        : new ReadinessView(
            ReadinessWords.Of(set.After), set.Version, DateTimeOffset.FromUnixTimeMilliseconds(set.At), set.By, ReadinessWords.Of(set.Before), set.Reason);
}
