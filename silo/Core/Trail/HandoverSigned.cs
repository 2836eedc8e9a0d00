namespace SituationRoom.Core.Trail;

/// <summary>The first of the two signatures; the second one closes the hand-over.</summary>
public sealed record HandoverSigned : ShiftEvent
{
    /// <summary>The hand-over's id.</summary>
    public required string Handover { get; init; }

    /// <summary>Whose it is; of the outgoing lead an administrator may give it, with a reason.</summary>
    public required HandoverSide Side { get; init; }
}
