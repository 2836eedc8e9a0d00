using SituationRoom.Reports;

namespace SituationRoom.Feeds.Open311.Door;

/// <summary>The answer to a request that a client posted; whoever serves the rest of Open311 writes it in the client's format.</summary>
public sealed record PostedAnswer
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The request's id, once it is durable; null where it was refused.</summary>
    public string? Id { get; init; }

    /// <summary>What the client is told; null: nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Everything that is wrong; empty where the request was taken.</summary>
    public IReadOnlyList<RequestError> Errors { get; init; } = [];

    /// <summary>When to come back; null where coming back would not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    internal static PostedAnswer Refused(int status, string description, TimeSpan? retryAfter = null) =>
        new() { Status = status, Errors = [new(status, Fault.Said(description))], RetryAfter = retryAfter };
}
