using SituationRoom.Engine.Asking;

namespace SituationRoom.Gateway.Api;

/// <summary>A rejection with its message, which may hold personal data.</summary>
/// <param name="Rejection">What is known of it.</param>
/// <param name="Text">The message, where it is UTF-8 text.</param>
/// <param name="Base64">The message, where it is not.</param>
public sealed record RejectionView(RejectionSummary Rejection, string? Text, string? Base64);
