namespace SituationRoom.Core.Trail;

/// <summary>What an import told is void, or what a feed told within a span: the room is as if it had never come. A compensating entry: what was journaled stays.</summary>
public sealed record ImportVoided : TrailEvent
{
    /// <summary>The feed's configured id.</summary>
    public required string Feed { get; init; }

    /// <summary>The import's id within the feed; of a span the words under which it is remembered.</summary>
    public required string Import { get; init; }

    /// <summary>What was taken in, as people named it; null where nothing was named.</summary>
    public string? File { get; init; }

    /// <summary>The span in which they were journaled, where no import was named; null: it was an import.</summary>
    public ArrivalSpan? Span { get; init; }

    /// <summary>Where its entries lie, in order; only those of the feed are void.</summary>
    public required IReadOnlyList<PositionRange> Ranges { get; init; }

    /// <summary>Reports that are void.</summary>
    public required int Reports { get; init; }

    /// <summary>Incidents that it alone told of, and that are gone.</summary>
    public required int Gone { get; init; }

    /// <summary>Incidents that others told of, too, and that keep what others said.</summary>
    public required int Kept { get; init; }

    /// <summary>Rejections of the import that were open, and are dismissed.</summary>
    public required int Rejections { get; init; }

    /// <summary>The command's idempotency key.</summary>
    public string? Key { get; init; }
}
