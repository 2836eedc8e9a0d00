using SituationRoom.Reports;

namespace SituationRoom.Core.Trail;

/// <summary>An incident was entered from a call; what was said of it stands in the report before this entry.</summary>
public sealed record IncidentEntered : HandEvent
{
    /// <summary>By which ear it was heard: dispatch or hotline.</summary>
    public required Channel Channel { get; init; }
}
