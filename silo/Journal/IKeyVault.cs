namespace SituationRoom.Journal;

/// <summary>
/// Keys under which personal data and rejected messages lie encrypted in the journal, one an incident, apart from the
/// journal, so that forgetting a key erases what it locked.
/// </summary>
public interface IKeyVault : IDisposable
{
    /// <summary>A secret of this vault's own (32 bytes, made once), with which hashes over personal data are keyed.</summary>
    ReadOnlyMemory<byte> Salt { get; }

    /// <summary>
    /// Returns a 32-byte AES-256 key for each name, making and durably keeping the missing ones before it returns. For a name that was
    /// forgotten it is another one at each call, which is kept nowhere: what it locks nobody can ever read.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The store can't be written now.</exception>
    IReadOnlyList<byte[]> GetOrCreate(IReadOnlyList<string> names);

    /// <summary>The key of a name, or null where there is none or it was forgotten.</summary>
    byte[]? Find(string name);

    /// <summary>Destroys the key, and keeps none under this name ever again; returns whether there was one.</summary>
    /// <exception cref="JournalUnavailableException">The store can't be written now; the key may or may not be destroyed: forget it again.</exception>
    bool Forget(string name);
}
