using SituationRoom.Reports;

namespace SituationRoom.Core.Trail;

/// <summary>An incident that was entered by hand went on; the report that says so stands before this entry.</summary>
public sealed record IncidentFollowed : HandEvent
{
    public required IncidentStatus Before { get; init; }

    public required IncidentStatus After { get; init; }
}
