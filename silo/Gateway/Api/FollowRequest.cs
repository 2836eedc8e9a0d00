namespace SituationRoom.Gateway.Api;

/// <summary>How an incident goes on that was entered by hand.</summary>
public sealed record FollowRequest
{
    public string? Feed { get; init; }

    public string? Id { get; init; }

    /// <summary>The version by hand that the person saw.</summary>
    public int? Version { get; init; }

    /// <summary>open, inProgress, answered, closed or cancelled.</summary>
    public string? Status { get; init; }

    /// <summary>What is to be known of it.</summary>
    public string? Reason { get; init; }
}
