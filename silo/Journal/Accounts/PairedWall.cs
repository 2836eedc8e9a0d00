namespace SituationRoom.Journal.Accounts;

/// <summary>A wall that was let in by a code.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Token">SHA-256 of its token.</param>
/// <param name="PairedAt">When it was let in.</param>
/// <param name="PairedBy">Who let it in.</param>
/// <param name="SeenAt">When it was last heard of, to a minute; null: never.</param>
public sealed record PairedWall(string Id, string Name, byte[] Token, DateTimeOffset PairedAt, string PairedBy, DateTimeOffset? SeenAt);
