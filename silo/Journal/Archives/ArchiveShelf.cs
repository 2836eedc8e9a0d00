namespace SituationRoom.Journal.Archives;

/// <summary>Reads single blocks of a folder's archives; the archive that was read last is at hand. For one thread at a time.</summary>
internal sealed class ArchiveShelf(ArchiveFolder folder) : IDisposable
{
    private ArchiveFile? _open;

    /// <summary>The block that holds a position; null where no archive says that it holds it.</summary>
    /// <exception cref="JournalDamagedException">The archive is not what was written.</exception>
    public JournalBlock? Read(long position)
    {
        if (_open is not { } open || position < open.Summary.First || position > open.Summary.Last)
        {
            var holding = folder.All().LastOrDefault(archive => archive.First <= position);
            if (holding.Path is null || holding.Last < position)
            {
                return null;
            }

            _open?.Dispose();
            _open = null;
            _open = open = Guarded(holding.Path, position, () => new ArchiveFile(holding.Path));
        }

        return Guarded(folder.Path, position, () => open.Read(position));
    }

    public void Dispose() => _open?.Dispose();

    private static T Guarded<T>(string path, long position, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException damage)
        {
            throw new JournalDamagedException(position, $"{path} is damaged at position {position}: {damage.Message}; put it back from a backup");
        }
    }
}
