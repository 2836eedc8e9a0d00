namespace SituationRoom.Gateway.Api;

/// <summary>A signature under the sheet.</summary>
/// <param name="Side">outgoing or incoming; null: whichever the person is.</param>
/// <param name="Reason">Why an administrator signs in the outgoing lead's stead.</param>
internal sealed record HandoverSignRequest(string? Side, string? Reason);
