namespace SituationRoom.Feeds.Expiry;

/// <summary>A change of what is remembered of a feed's incidents. Notes read again in their order make the same memory.</summary>
/// <param name="Incident">What is known of the incident from now on.</param>
/// <param name="Keys">Names of messages that are about it, beside those known.</param>
/// <param name="Into">The incident of which this one turned out to be a part, so that it is no more; else null.</param>
public sealed record IncidentNote(ExpiringIncident Incident, IReadOnlyList<string> Keys, string? Into);
