namespace SituationRoom.Gateway.Api;

/// <summary>An import that is to be made void.</summary>
public sealed record VoidRequest
{
    public string? Feed { get; init; }

    public string? Id { get; init; }

    /// <summary>The version that the person saw.</summary>
    public long? Version { get; init; }

    public string? Reason { get; init; }
}
