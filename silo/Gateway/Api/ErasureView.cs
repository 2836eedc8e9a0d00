namespace SituationRoom.Gateway.Api;

/// <summary>That personal data were erased.</summary>
/// <param name="ErasedAt">When: of a request that was repeated, the first time.</param>
public sealed record ErasureView(DateTimeOffset ErasedAt);
