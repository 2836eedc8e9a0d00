using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>What a message means for the room.</summary>
/// <param name="Report">What it reports, of the incident that it is about.</param>
/// <param name="Consequences">What follows for this and other incidents.</param>
internal sealed record CapStep(Report Report, IReadOnlyList<Report> Consequences);
