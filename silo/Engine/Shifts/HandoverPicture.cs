using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Shifts;

/// <summary>A hand-over with its sheet.</summary>
/// <param name="Summary">What a list says of it.</param>
/// <param name="Sheet">What is handed over, as it stood.</param>
/// <param name="Confirmations">What the incoming lead went through.</param>
/// <param name="Signatures">The signatures given, in their order.</param>
/// <param name="Unconfirmed">Ids of items that must be confirmed and are not.</param>
public sealed record HandoverPicture(
    HandoverSummary Summary,
    HandoverSheet Sheet,
    IReadOnlyList<SheetConfirmation> Confirmations,
    IReadOnlyList<SheetSignature> Signatures,
    IReadOnlyList<string> Unconfirmed);
