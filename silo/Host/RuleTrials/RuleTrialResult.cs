using SituationRoom.Core.Alerts.Life;

namespace SituationRoom.Host.RuleTrials;

/// <summary>What a trial came to.</summary>
/// <param name="Occurrences">In the order in which they were raised.</param>
/// <param name="Floods">In the order of time, of all rules together.</param>
public sealed record RuleTrialResult(IReadOnlyList<Occurrence> Occurrences, IReadOnlyList<FloodRecord> Floods);
