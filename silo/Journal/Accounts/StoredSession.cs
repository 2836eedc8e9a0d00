namespace SituationRoom.Journal.Accounts;

/// <summary>A session of a signed-in person.</summary>
/// <param name="Hash">SHA-256 of the value in the cookie.</param>
/// <param name="Owner">The id of the account, or of the person of the configuration.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndsAt">When it ends, whatever is done in it.</param>
public sealed record StoredSession(byte[] Hash, string Owner, DateTimeOffset StartedAt, DateTimeOffset EndsAt)
{
    /// <summary>Its number; given by the store.</summary>
    public long Number { get; init; }

    /// <summary>SHA-256 of the token of the configuration for which it was had; null: it was had for an account.</summary>
    public byte[]? Token { get; init; }

    /// <summary>When something was last asked in it, to a minute.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>The address from which it was begun, where it is known.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser called itself, cut short.</summary>
    public string? Agent { get; init; }
}
