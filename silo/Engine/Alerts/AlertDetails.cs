using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Trail;

namespace SituationRoom.Engine.Alerts;

/// <summary>An alert with what is behind it.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Evidence">The incidents behind it that are held.</param>
/// <param name="History">What happened to it, oldest first.</param>
public sealed record AlertDetails(ListedAlert Alert, IReadOnlyList<IncidentSummary> Evidence, IReadOnlyList<TrailRow> History);
