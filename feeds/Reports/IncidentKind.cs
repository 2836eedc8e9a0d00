namespace SituationRoom.Reports;

/// <summary>What an incident is by nature. Values are written to the journal: append only.</summary>
public enum IncidentKind : byte
{
    Incident = 0,
    Appeal = 1,
    Suggestion = 2,
}
