using System.Runtime.CompilerServices;

namespace SituationRoom.Journal.Sqlite;

/// <summary>
/// Reads the journal of a directory and writes nothing to it; a server may have it open at the same time. What is
/// committed when it is opened is what it reads, until <see cref="Refresh"/>.
/// </summary>
public sealed class SqliteJournalReader : IDisposable
{
    private readonly BlockReader _reader;

    private SqliteJournalReader(BlockReader reader, string id)
    {
        (_reader, Id) = (reader, id);
        Refresh();
    }

    /// <summary>The journal's own id.</summary>
    public string Id { get; }

    /// <summary>Position of the last entry that is read; 0 where there is none.</summary>
    public long End { get; private set; }

    /// <summary>Goes on to what is committed by now; returns the end.</summary>
    public long Refresh() => End = _reader.End();

    /// <summary>Opens the journal of a directory.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="InvalidDataException">The file is no journal, or a newer build wrote it.</exception>
    public static SqliteJournalReader Open(string directory)
    {
        var path = Path.Combine(Path.GetFullPath(directory), SqliteJournal.FileName);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"{directory} holds no journal ({SqliteJournal.FileName}); name a data directory", path);
        }

        try
        {
            using (var database = new SqliteDatabase(path))
            {
                database.Execute("PRAGMA query_only = ON");
                return new SqliteJournalReader(new BlockReader(Path.GetFullPath(directory), mapBytes: 0), JournalSchema.Prepare(database, path));
            }
        }
        catch (SqliteFailureException error)
        {
            throw new IOException(error.Sentence(directory), error);
        }
    }

    /// <summary>The block that holds a position up to <see cref="End"/>; valid until the next call.</summary>
    /// <exception cref="JournalDamagedException">It is missing or damaged.</exception>
    public JournalBlock Read(long position) => _reader.Read(position, length => GC.AllocateUninitializedArray<byte>(length));

    /// <summary>Blocks from the one that holds a position on, up to <see cref="End"/>; each is valid until the next is asked for.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public async IAsyncEnumerable<JournalBlock> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        for (var position = from; position <= End;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var block = Read(position);
            yield return block;
            position = block.FirstPosition + block.Count;
        }
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => _reader.Dispose();
}
