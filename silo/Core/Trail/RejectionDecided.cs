using SituationRoom.Reports;

namespace SituationRoom.Core.Trail;

/// <summary>Somebody settled a rejection that was open. It lies in one commit with the note that settles it and with what came of it.</summary>
public sealed record RejectionDecided : TrailEvent
{
    /// <summary>The rejection's feed.</summary>
    public required string Feed { get; init; }

    /// <summary>The rejection's id.</summary>
    public required long Rejection { get; init; }

    /// <summary>What became of it.</summary>
    public required RejectionOutcome Outcome { get; init; }
}
