namespace SituationRoom.Engine.Asking;

/// <summary>A page of what was found, that which occurred last first.</summary>
/// <param name="Items">The incidents.</param>
/// <param name="Next">Where to go on; null at the end.</param>
/// <param name="Looked">How many incidents that came into question were looked at for this page.</param>
public sealed record SearchPage(IReadOnlyList<IncidentSummary> Items, SearchPoint? Next, int Looked);
