using Npgsql;
using SituationRoom.Journal.Archives;

namespace SituationRoom.Journal.Postgres;

/// <summary>
/// Packs old entries into rows of the same database, in pieces of a megabyte or less of a month, while this node leads. The database takes a piece in and the entries
/// out in one transaction, and only where both have the same hash; all nodes read it at once.
/// </summary>
internal sealed class PostgresArchiver(PostgresJournal journal, PostgresDatabase database) : IJournalArchiver
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    /// <inheritdoc/>
    public async ValueTask<ArchivedSpan?> NextAsync(DateTimeOffset before, long upTo, CancellationToken cancellationToken)
    {
        if (journal.LeadingEpoch is not { } epoch)
        {
            return null;
        }

        var last = (await VolumeAsync(cancellationToken).ConfigureAwait(false)).Last;
        if (await PieceAsync(last + 1, before, upTo, cancellationToken).ConfigureAwait(false) is not { } blocks)
        {
            return null;
        }

        var packer = new ArchivePacker();
        blocks.ForEach(packer.Gather);
        var span = new ArchivedSpan(last + 1, blocks[^1].FirstPosition + blocks[^1].Count - 1, blocks.Max(block => block.JournaledAt));
        var (hash, frame) = (ArchiveRows.Hash(blocks), packer.PackGathered(span.First, span.Last).ToArray());
        ArchiveRows.Unpacked(span.First, frame, hash);
        database.Do(connection =>
        {
            using var command = new NpgsqlCommand("select room.archive($1, $2, $3, $4, $5)", connection)
            {
                Parameters =
                {
                    new NpgsqlParameter<string> { TypedValue = journal.Node },
                    new NpgsqlParameter<long> { TypedValue = epoch },
                    new NpgsqlParameter<long> { TypedValue = span.Last },
                    new NpgsqlParameter<byte[]> { TypedValue = hash },
                    new NpgsqlParameter<byte[]> { TypedValue = frame },
                },
            };
            return command.ExecuteScalar();
        });
        await Task.Delay(Rest, cancellationToken).ConfigureAwait(false);
        return span;
    }

    /// <inheritdoc/>
    public async ValueTask<ArchivedVolume> VolumeAsync(CancellationToken cancellationToken)
    {
        const string Asked = "select pg_total_relation_size('room.archives'), last, journaled_until from room.archives order by first desc limit 1";
        try
        {
            var connection = await database.RentAsync(cancellationToken).ConfigureAwait(false);
            await using var connectionEnds = connection.ConfigureAwait(false);
            using var command = new NpgsqlCommand(Asked, connection);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using var readerEnds = reader.ConfigureAwait(false);
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                ? new ArchivedVolume(reader.GetInt64(0), reader.GetInt64(1), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2)))
                : default;
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error))
        {
            throw database.Unavailable(error);
        }
    }

    /// <summary>The blocks of the next piece; null where it does not end before what must stay.</summary>
    private async ValueTask<List<JournalBlock>?> PieceAsync(long from, DateTimeOffset before, long upTo, CancellationToken cancellationToken)
    {
        var blocks = new List<JournalBlock>();
        var bytes = 0L;
        for (var position = from; bytes < ArchiveFormat.FrameBytes;)
        {
            if (await journal.ReadBlockAsync(position, cancellationToken).ConfigureAwait(false) is not { } block)
            {
                return null;
            }

            var month = ArchiveMonth.EndOf(blocks.Count == 0 ? block.JournaledAt : blocks[0].JournaledAt);
            if (month > before)
            {
                return null;
            }

            if (block.JournaledAt >= month)
            {
                break;
            }

            // The newest block stays: where the journal ends is read off it, too.
            position = block.FirstPosition + block.Count;
            if (position - 1 > upTo || position - 1 >= journal.End)
            {
                return null;
            }

            blocks.Add(block);
            bytes += block.Payload.Length;
        }

        return blocks;
    }
}
