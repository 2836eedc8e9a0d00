using SituationRoom.Reports;

namespace SituationRoom.Feeds.Expiry;

/// <summary>What a message means for the room.</summary>
/// <param name="Report">What it reports, of the incident that it is about.</param>
/// <param name="Consequences">What follows for this and other incidents.</param>
public sealed record IncidentStep(Report Report, IReadOnlyList<Report> Consequences);
