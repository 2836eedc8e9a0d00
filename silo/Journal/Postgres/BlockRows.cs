using System.Buffers;
using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;

namespace SituationRoom.Journal.Postgres;

/// <summary>Reads blocks on connections of the pool; those that have moved, out of the archives.</summary>
internal sealed class BlockRows(PostgresDatabase database)
{
    private const string Columns = "select first, count, journaled_at, checksum, payload from room.blocks";
    private const string Holding = $"{Columns} where first <= $1 order by first desc limit 1";
    private const string From = $"{Columns} where first >= (select max(first) from room.blocks where first <= $1) and first <= $2 order by first";
    private readonly ArchiveRows _archives = new(database);

    /// <summary>Blocks from the one that holds a position on, up to an end; a payload is valid until the next is asked for.</summary>
    /// <exception cref="JournalDamagedException">One is missing or not what was written.</exception>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public async IAsyncEnumerable<JournalBlock> ReadAsync(long from, long end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var expected = Math.Max(from, 1);
        while (expected <= end)
        {
            await foreach (var block in ReadOnlineAsync(expected, end, cancellationToken).ConfigureAwait(false))
            {
                expected = block.FirstPosition + block.Count;
                yield return block;
            }

            // Looked for last: what has just moved is found there.
            foreach (var block in expected > end ? [] : await _archives.ReadAsync(expected, cancellationToken).ConfigureAwait(false) ?? throw Damaged(expected, "the entry is missing"))
            {
                if (block.FirstPosition + block.Count > expected && block.FirstPosition <= end)
                {
                    expected = block.FirstPosition + block.Count;
                    yield return block;
                }
            }
        }
    }

    /// <summary>The block that holds a position of the journal; the payload is the caller's own.</summary>
    /// <inheritdoc cref="ReadAsync(long, long, CancellationToken)" path="/exception"/>
    public async ValueTask<JournalBlock?> ReadBlockAsync(long position, CancellationToken cancellationToken)
    {
        var block = await ReadOnlineAsync(position, cancellationToken).ConfigureAwait(false);
        if (block is null && await _archives.ReadAsync(position, cancellationToken).ConfigureAwait(false) is { } piece)
        {
            var archived = piece.Last(one => one.FirstPosition <= position);
            block = archived with { Payload = archived.Payload.ToArray() };
        }

        return block is { } found && found.FirstPosition + found.Count > position ? found : throw Damaged(position, "the entry is missing");
    }

    /// <summary>Nothing where the position has moved into an archive.</summary>
    private async IAsyncEnumerable<JournalBlock> ReadOnlineAsync(long from, long end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var expected = from;
        byte[] buffer = [];
        var connection = await OrUnavailableAsync(() => database.RentAsync(cancellationToken)).ConfigureAwait(false);
        await using var connectionEnds = connection.ConfigureAwait(false);
        using var command = Command(connection, From, expected, end);
        var reader = await OrUnavailableAsync(() => new ValueTask<NpgsqlDataReader>(
            command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken))).ConfigureAwait(false);
        await using var readerEnds = reader.ConfigureAwait(false);
        try
        {
            var isFirst = true;
            while (await OrUnavailableAsync(() => new ValueTask<bool>(reader.ReadAsync(cancellationToken))).ConfigureAwait(false))
            {
                var block = await OrUnavailableAsync(() => ReadAsync(reader, Rent, cancellationToken)).ConfigureAwait(false);
                if (isFirst ? block.FirstPosition > expected || block.FirstPosition + block.Count <= expected : block.FirstPosition != expected)
                {
                    throw Damaged(expected, "the entry is missing");
                }

                (isFirst, expected) = (false, block.FirstPosition + block.Count);
                yield return block;
            }

            if (!isFirst && expected <= end)
            {
                throw Damaged(expected, "the entry is missing");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        byte[] Rent(int length)
        {
            if (buffer.Length < length)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = ArrayPool<byte>.Shared.Rent(length);
            }

            return buffer;
        }
    }

    private async ValueTask<JournalBlock?> ReadOnlineAsync(long position, CancellationToken cancellationToken)
    {
        return await OrUnavailableAsync<JournalBlock?>(async () =>
        {
            var connection = await database.RentAsync(cancellationToken).ConfigureAwait(false);
            await using var connectionEnds = connection.ConfigureAwait(false);
            using var command = Command(connection, Holding, position);
            var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken).ConfigureAwait(false);
            await using var readerEnds = reader.ConfigureAwait(false);
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                ? await ReadAsync(reader, length => GC.AllocateUninitializedArray<byte>(length), cancellationToken).ConfigureAwait(false)
                : null;
        }).ConfigureAwait(false);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<long> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = value });
        }

        return command;
    }

    private static async ValueTask<JournalBlock> ReadAsync(NpgsqlDataReader reader, Func<int, byte[]> rent, CancellationToken cancellationToken)
    {
        var (first, count, journaledAt, checksum) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
        var stream = await reader.GetStreamAsync(4, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var length = (int)stream.Length;
            var payload = rent(length).AsMemory(0, length);
            await stream.ReadExactlyAsync(payload, cancellationToken).ConfigureAwait(false);
            return BlockChecksum.Of(0, count, journaledAt, payload.Span) == (uint)checksum
                ? new JournalBlock(first, (int)count, DateTimeOffset.FromUnixTimeMilliseconds(journaledAt), payload)
                : throw Damaged(first, $"the block of {count} entries is not what was written (its checksum differs)");
        }
    }

    private async ValueTask<T> OrUnavailableAsync<T>(Func<ValueTask<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error) && error is not (JournalDamagedException or JournalUnavailableException))
        {
            throw database.Unavailable(error);
        }
    }

    private static JournalDamagedException Damaged(long position, string what) =>
        new(position, $"the journal in the database is damaged at position {position}: {what}; restore the database from a backup");
}
