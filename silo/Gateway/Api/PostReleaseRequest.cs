namespace SituationRoom.Gateway.Api;

/// <summary>Who leaves a post.</summary>
/// <param name="Person">The person's id; null: whoever asks.</param>
internal sealed record PostReleaseRequest(string? Person);
