namespace SituationRoom.Host.RuleTrials;

/// <summary>Over which time rules are tried. Times are Unix ms.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
/// <param name="Step">How often all rules are evaluated; those of severity also as incidents come, at most each second.</param>
public sealed record RuleTrialPeriod(long From, long To, long Step = 10_000);
