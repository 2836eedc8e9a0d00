using System.Security.Cryptography;
using Npgsql;
using SituationRoom.Journal.Archives;

namespace SituationRoom.Journal.Postgres;

/// <summary>Reads what lies packed in the database; the pieces that were read last are at hand. For any number of threads.</summary>
internal sealed class ArchiveRows(PostgresDatabase database)
{
    private const string Holding = "select first, last, sha256, bytes from room.archives where first <= $1 order by first desc limit 1";

    // Each is a megabyte or little more.
    private const int PiecesAtHand = 4;
    private readonly Lock _gate = new();
    private readonly List<(long First, long Last, IReadOnlyList<JournalBlock> Blocks)> _atHand = [];

    /// <summary>The blocks of the piece that holds a position, in order; null where none does. They are common to all callers: nobody changes a payload.</summary>
    /// <exception cref="JournalDamagedException">The piece is not what was written.</exception>
    /// <exception cref="JournalUnavailableException">The database can't be reached.</exception>
    public async ValueTask<IReadOnlyList<JournalBlock>?> ReadAsync(long position, CancellationToken cancellationToken)
    {
        if (AtHand(position) is { } known)
        {
            return known;
        }

        try
        {
            var connection = await database.RentAsync(cancellationToken).ConfigureAwait(false);
            await using var connectionEnds = connection.ConfigureAwait(false);
            using var command = new NpgsqlCommand(Holding, connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = position } } };
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using var readerEnds = reader.ConfigureAwait(false);
            if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false) || reader.GetInt64(1) is var last && last < position)
            {
                return null;
            }

            var piece = (First: reader.GetInt64(0), Last: reader.GetInt64(1), Blocks: Unpacked(position, reader.GetFieldValue<byte[]>(3), reader.GetFieldValue<byte[]>(2)));
            Keep(piece);
            return piece.Blocks;
        }
        catch (Exception error) when (PostgresDatabase.IsFailure(error) && error is not (JournalDamagedException or JournalUnavailableException))
        {
            throw database.Unavailable(error);
        }
    }

    /// <summary>The blocks of a frame, whose payloads have this hash.</summary>
    /// <exception cref="JournalDamagedException">They are not what was packed.</exception>
    public static IReadOnlyList<JournalBlock> Unpacked(long position, ReadOnlyMemory<byte> frame, ReadOnlySpan<byte> sha256)
    {
        try
        {
            using var stream = new MemoryStream(frame.ToArray(), writable: false);
            List<JournalBlock> blocks = [.. ArchiveFrames.Blocks(ArchiveFrames.Read(stream).Bytes)];
            return Hash(blocks).AsSpan().SequenceEqual(sha256) ? blocks : throw new InvalidDataException("its SHA-256 differs");
        }
        catch (InvalidDataException damage)
        {
            throw new JournalDamagedException(position, $"the archive in the database is damaged at position {position}: {damage.Message}; restore the database from a backup");
        }
    }

    /// <summary>SHA-256 of payloads, one after the other.</summary>
    public static byte[] Hash(IEnumerable<JournalBlock> blocks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var block in blocks)
        {
            hash.AppendData(block.Payload.Span);
        }

        return hash.GetHashAndReset();
    }

    private IReadOnlyList<JournalBlock>? AtHand(long position)
    {
        lock (_gate)
        {
            return _atHand.Find(piece => piece.First <= position && position <= piece.Last).Blocks;
        }
    }

    private void Keep((long First, long Last, IReadOnlyList<JournalBlock> Blocks) piece)
    {
        lock (_gate)
        {
            if (_atHand.Count == PiecesAtHand)
            {
                _atHand.RemoveAt(0);
            }

            _atHand.Add(piece);
        }
    }
}
