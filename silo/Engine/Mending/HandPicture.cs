using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Mending;

/// <summary>An incident as hands left it.</summary>
/// <param name="Incident">Which.</param>
/// <param name="Version">How often it was touched by hand; 0: never.</param>
/// <param name="Status">Its status.</param>
/// <param name="Place">Where it counts.</param>
/// <param name="ByReports">Where it would count by its reports alone.</param>
/// <param name="IsMoved">Whether something of its place holds against reports.</param>
/// <param name="History">What was done, in order; the last 50.</param>
public sealed record HandPicture(
    IncidentName Incident, int Version, IncidentStatus Status, HandPlace Place, HandPlace ByReports, bool IsMoved, IReadOnlyList<TrailRow> History);
