namespace SituationRoom.Core.Trail;

/// <summary>The second signature: the outgoing shift is off duty, and the finished sheet is kept in this entry.</summary>
public sealed record HandoverClosed : ShiftEvent
{
    /// <summary>The hand-over's id.</summary>
    public required string Handover { get; init; }

    /// <summary>Whose signature came last.</summary>
    public required HandoverSide Side { get; init; }

    /// <summary>Who took over.</summary>
    public required Actor Incoming { get; init; }

    /// <summary>What was handed over, as it stood when it began.</summary>
    public required HandoverSheet Sheet { get; init; }

    /// <summary>What the incoming lead went through.</summary>
    public required IReadOnlyList<SheetConfirmation> Confirmations { get; init; }

    /// <summary>Both signatures, in the order in which they were given.</summary>
    public required IReadOnlyList<SheetSignature> Signatures { get; init; }
}
