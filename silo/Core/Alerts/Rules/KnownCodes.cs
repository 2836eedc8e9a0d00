namespace SituationRoom.Core.Alerts.Rules;

/// <summary>What a rule's scope may name.</summary>
/// <param name="Districts">Codes of districts.</param>
/// <param name="Categories">Codes of categories.</param>
/// <param name="Feeds">Ids of feeds.</param>
public sealed record KnownCodes(IReadOnlySet<string> Districts, IReadOnlySet<string> Categories, IReadOnlySet<string> Feeds);
