namespace SituationRoom.Reports;

/// <summary>One decision of a room that is followed, in the words of this room: with its ids and places. Nothing personal: who decided is a role and a post.</summary>
public sealed record FollowedDecision
{
    /// <summary>The room's own name among rooms.</summary>
    public required string Room { get; init; }

    /// <summary>What tells its journal from any other.</summary>
    public required string Journal { get; init; }

    /// <summary>Where the decision lies there.</summary>
    public required long Position { get; init; }

    public required FollowedVerb Verb { get; init; }

    /// <summary>The role of who decided; null where it was the room itself, or where it is not known.</summary>
    public string? Role { get; init; }

    /// <summary>The post of who decided; null where it is not known.</summary>
    public string? Post { get; init; }

    /// <summary>Ids within the feed that follows, of the incidents that it is about; of a void none.</summary>
    public IReadOnlyList<string> Incidents { get; init; } = [];

    /// <summary>Of a void: how the ids of its incidents begin within the feed that follows.</summary>
    public string? Prefix { get; init; }

    /// <summary>Of a void: how the import is named there.</summary>
    public string? Import { get; init; }

    /// <summary>Of a void: where its reports lie in that journal, first and last, rising.</summary>
    public IReadOnlyList<(long First, long Last)> Ranges { get; init; } = [];

    /// <summary>Of a move: the category that holds against reports; null: theirs.</summary>
    public string? Category { get; init; }

    /// <summary>Of a move: the districts that hold against reports; null: theirs.</summary>
    public IReadOnlyList<string>? Districts { get; init; }

    /// <summary>Of a move: what the norms there say of the category; null where they say nothing.</summary>
    public FollowedNorm? Norm { get; init; }
}
