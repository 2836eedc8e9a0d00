namespace SituationRoom.Gateway.Api;

/// <summary>What a person wants done with an alert; which members are needed depends on the action.</summary>
public sealed record AlertRequest
{
    /// <summary>The version that the person saw.</summary>
    public int? Version { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }

    /// <summary>To whom: a post, a department or a person.</summary>
    public string? To { get; init; }

    /// <summary>To which department, by its code, instead of <see cref="To"/>; one that is not configured is refused.</summary>
    public string? Department { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>solved, handedOver or false.</summary>
    public string? Outcome { get; init; }
}
