using SituationRoom.Core.Merging;

namespace SituationRoom.Core.Trail;

/// <summary>What people of a room that is followed decided counts here, too. Who it was is a role and a post: nothing personal is sent from room to room.</summary>
public sealed record FollowedDecided : TrailEvent
{
    /// <summary>Id of the feed that follows the room.</summary>
    public required string Feed { get; init; }

    /// <summary>The room's own name among rooms.</summary>
    public required string Room { get; init; }

    /// <summary>What tells its journal from any other.</summary>
    public required string Journal { get; init; }

    /// <summary>Where the decision lies there.</summary>
    public required long Position { get; init; }

    /// <summary>What it comes to here, as if it had been done here: a void with the positions of this journal, a move, a release; null: a decision about a problem.</summary>
    public TrailEvent? Does { get; init; }

    /// <summary>What was decided about a problem; null: something else.</summary>
    public ProblemVerb? Problem { get; init; }

    /// <summary>About which incidents of this room, where it is a problem.</summary>
    public IReadOnlyList<IncidentName>? Incidents { get; init; }
}
