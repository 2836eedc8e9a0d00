namespace SituationRoom.Reports;

/// <summary>What the room knows of an incident of a feed.</summary>
/// <param name="Id">The source's identity of the incident.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Revision">The newest revision; null where the source gives none.</param>
/// <param name="LastAt">The source's time of the newest report, UTC.</param>
public sealed record HeldIncident(string Id, IncidentStatus Status, long? Revision, DateTimeOffset LastAt)
{
    /// <summary>Whether it counts as open.</summary>
    public bool IsOpen => Status is IncidentStatus.Open or IncidentStatus.InProgress;
}
