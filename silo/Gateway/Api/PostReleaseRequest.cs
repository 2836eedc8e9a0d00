namespace SituationRoom.Gateway.Api;

/// <summary>Who leaves a post.</summary>
/// <param name="Person">The person's id; null: whoever asks.</param>
/// <param name="Reason">Why, at most 500 characters; the trail keeps it. Null: none is given.</param>
internal sealed record PostReleaseRequest(string? Person, string? Reason);
