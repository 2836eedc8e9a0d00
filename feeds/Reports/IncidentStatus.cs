namespace SituationRoom.Reports;

/// <summary>
/// Where an incident stands. Open and InProgress count as open; Answered and Closed are done; Cancelled is neither.
/// Values are written to the journal: append only.
/// </summary>
public enum IncidentStatus : byte
{
    Open = 0,
    InProgress = 1,
    Answered = 2,
    Closed = 3,
    Cancelled = 4,
}
