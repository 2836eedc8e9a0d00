using SituationRoom.Core.Trail;

namespace SituationRoom.Journal.Accounts;

/// <summary>What becomes of an account.</summary>
/// <param name="After">The account as it is to be; its id stays.</param>
/// <param name="Note">What the trail says of it; null: nothing, since nothing that people did has changed.</param>
public sealed record AccountEdit(Account After, TrailEvent? Note)
{
    /// <summary>Whether the sessions of the account end with it.</summary>
    public bool EndsSessions { get; init; }

    /// <summary>The session that goes on all the same, by the hash of its value; null: none.</summary>
    public byte[]? Keeps { get; init; }

    /// <summary>Whether wrong passwords that were counted are forgotten.</summary>
    public bool Unlocks { get; init; }
}
