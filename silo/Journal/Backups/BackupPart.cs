namespace SituationRoom.Journal.Backups;

/// <summary>A part of a backup.</summary>
/// <param name="Name">Its name in the backup: <c>journal.archive</c>, <c>accounts.ndjson</c>, <c>keys.ndjson</c>, or a file below <c>feeds/</c> or <c>expiry/</c>.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, hexadecimal.</param>
public sealed record BackupPart(string Name, long Bytes, string Sha256)
{
    /// <summary>The journal, as an archive.</summary>
    public const string Journal = "journal.archive";

    /// <summary>Accounts and paired walls.</summary>
    public const string Accounts = "accounts.ndjson";

    /// <summary>The keys of personal data.</summary>
    public const string Keys = "keys.ndjson";

    /// <summary>What lies below it says how far feeds were read.</summary>
    public const string Feeds = "feeds/";

    /// <summary>What lies below it says which incidents end by themselves.</summary>
    public const string Expiry = "expiry/";
}
