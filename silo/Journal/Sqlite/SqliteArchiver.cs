using SituationRoom.Journal.Archives;
using SituationRoom.Journal.Snapshots;

namespace SituationRoom.Journal.Sqlite;

/// <summary>
/// Moves what is older than a term out of a journal's file into archives beside it, a month in each or less. An archive is whole, durable, read back and compared before
/// anything is taken out of the file; whatever is killed in between, the next run finishes. Readers read on over the border as if there were none.
/// </summary>
/// <param name="journal">The journal, which goes on meanwhile.</param>
/// <param name="directory">Its data directory.</param>
public sealed class SqliteArchiver(SqliteJournal journal, string directory) : IJournalArchiver
{
    /// <summary>Bytes of entries after which an archive ends within its month.</summary>
    public const long MostBytes = 256 << 20;

    private const string Unfinished = ".unfinished";
    private const int BlocksAtOnce = 200;
    private const long BytesBetweenRests = 1 << 20;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);
    private readonly ArchiveFolder _archives = new(Path.GetFullPath(directory));

    /// <inheritdoc/>
    public async ValueTask<ArchivedSpan?> NextAsync(DateTimeOffset before, long upTo, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(_archives.Path))
        {
            Directory.CreateDirectory(_archives.Path);
            DurableDirectory.Sync(Path.GetDirectoryName(_archives.Path)!);
        }

        var unfinished = Path.Combine(_archives.Path, $"next{Unfinished}");
        File.Delete(unfinished);
        var last = await FinishAsync(cancellationToken).ConfigureAwait(false);
        if (await journal.ReadBlockAsync(last + 1, cancellationToken).ConfigureAwait(false) is not { } oldest)
        {
            return null;
        }

        var month = ArchiveMonth.EndOf(oldest.JournaledAt);
        if (month > before)
        {
            return null;
        }

        try
        {
            var summary = await WriteAsync(unfinished, last, month, upTo, cancellationToken).ConfigureAwait(false);
            if (summary is null)
            {
                return null;
            }

            if (Verified(unfinished) != summary)
            {
                throw new JournalDamagedException(summary.First, $"{unfinished} is not what was written; look at the disk");
            }

            File.Move(unfinished, Path.Combine(_archives.Path, ArchiveFolder.FileName(summary.First, summary.Last)));
            DurableDirectory.Sync(_archives.Path);
            await TakeOutAsync(summary.Last, cancellationToken).ConfigureAwait(false);
            return new ArchivedSpan(summary.First, summary.Last, summary.Until);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ArchivedVolume> VolumeAsync(CancellationToken cancellationToken)
    {
        if (_archives.All() is not [.., var newest])
        {
            return ValueTask.FromResult(new ArchivedVolume(0, 0, null));
        }

        using var file = Opened(newest.Path);
        return ValueTask.FromResult(new ArchivedVolume(_archives.Bytes(), newest.Last, file.Summary.Until));
    }

    /// <summary>Takes out of the file what an archive holds already; returns the last position that is archived.</summary>
    private async Task<long> FinishAsync(CancellationToken cancellationToken)
    {
        var (last, first) = (_archives.Last(), journal.First);
        if (first > last + 1)
        {
            throw new JournalDamagedException(last + 1, $"the journal begins at position {first}, and the archives in {_archives.Path} end at {last}; put back those that are missing");
        }

        if (first > 0 && first <= last)
        {
            foreach (var archive in _archives.All().Where(archive => archive.Last >= first))
            {
                Verified(archive.Path);
            }

            await TakeOutAsync(last, cancellationToken).ConfigureAwait(false);
        }

        return last;
    }

    /// <summary>Null where the month does not end before what must stay.</summary>
    private async Task<ArchiveSummary?> WriteAsync(string path, long last, DateTimeOffset month, long upTo, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        await using var fileEnds = file.ConfigureAwait(false);
        var archive = new ArchiveWriter(file, last + 1, TrailBefore(last));
        long bytes = 0, rested = 0;
        while (true)
        {
            if (await journal.ReadBlockAsync(archive.Next, cancellationToken).ConfigureAwait(false) is not { } block)
            {
                return null;
            }

            if (block.JournaledAt >= month || bytes >= MostBytes)
            {
                break;
            }

            // The newest block stays, so that the file itself says where the journal ends.
            var end = block.FirstPosition + block.Count - 1;
            if (end > upTo || end >= journal.End)
            {
                return null;
            }

            archive.Add(block);
            bytes += block.Payload.Length;
            if (bytes - rested >= BytesBetweenRests)
            {
                rested = bytes;
                await Task.Delay(Rest, cancellationToken).ConfigureAwait(false);
            }
        }

        var summary = archive.Finish();
        file.Flush(flushToDisk: true);
        return summary;
    }

    private string? TrailBefore(long last)
    {
        if (last == 0)
        {
            return null;
        }

        using var newest = Opened(_archives.All()[^1].Path);
        return newest.Summary.TrailAfter;
    }

    private static ArchiveFile Opened(string path)
    {
        try
        {
            return new ArchiveFile(path);
        }
        catch (InvalidDataException damage)
        {
            throw new JournalDamagedException(0, $"{path} is damaged: {damage.Message}; put it back from a backup");
        }
    }

    private static ArchiveSummary Verified(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        var reader = new ArchiveReader(file);
        try
        {
            foreach (var _ in reader.Blocks())
            {
            }
        }
        catch (InvalidDataException damage)
        {
            throw new JournalDamagedException(0, $"{path} is damaged: {damage.Message}; nothing is taken out of the journal");
        }

        return reader.Summary!;
    }

    private async Task TakeOutAsync(long last, CancellationToken cancellationToken)
    {
        while (journal.TakeOut(last, BlocksAtOnce) > 0)
        {
            await Task.Delay(Rest, cancellationToken).ConfigureAwait(false);
        }
    }
}
