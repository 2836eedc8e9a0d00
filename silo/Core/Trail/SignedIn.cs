namespace SituationRoom.Core.Trail;

/// <summary>A person signed in.</summary>
public sealed record SignedIn : TrailEvent
{
    /// <summary>The person's id.</summary>
    public required string Account { get; init; }

    /// <summary>With what: <c>password</c>, <c>token</c>, <c>openId</c>, <c>oauth2</c> or <c>setup</c>.</summary>
    public required string With { get; init; }

    /// <summary>The address from which it was done, where it is known.</summary>
    public string? From { get; init; }
}
