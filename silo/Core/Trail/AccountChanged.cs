namespace SituationRoom.Core.Trail;

/// <summary>A person's account was made or changed. Passwords and their hashes are never in it.</summary>
public sealed record AccountChanged : TrailEvent
{
    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>What was done: <c>added</c>, <c>role</c>, <c>password</c>, <c>disabled</c>, <c>enabled</c> or <c>named</c>.</summary>
    public required string What { get; init; }

    /// <summary>What stood there before; null where that is nobody's business or there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What stands there now.</summary>
    public string? After { get; init; }

    /// <summary>Where it was done: <c>console</c>, <c>command line</c> or <c>sign-in</c>.</summary>
    public required string Through { get; init; }
}
