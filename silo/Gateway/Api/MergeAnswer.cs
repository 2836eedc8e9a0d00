namespace SituationRoom.Gateway.Api;

/// <summary>A decision that counts.</summary>
/// <param name="Changed">False where it was so already.</param>
public sealed record MergeAnswer(bool Changed);
