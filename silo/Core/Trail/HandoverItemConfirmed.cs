namespace SituationRoom.Core.Trail;

/// <summary>The incoming lead went through one item of the sheet.</summary>
public sealed record HandoverItemConfirmed : ShiftEvent
{
    /// <summary>The hand-over's id.</summary>
    public required string Handover { get; init; }

    /// <summary>The alert's id.</summary>
    public required string Item { get; init; }

    /// <summary>Whether the incoming shift takes it over; if not, an acknowledgement comes back when both have signed.</summary>
    public required bool Accepted { get; init; }
}
