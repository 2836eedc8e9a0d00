using System.Runtime.CompilerServices;

namespace SituationRoom.Journal.Memory;

/// <summary>
/// A journal that forgets everything with the process: for tests and measurements. It keeps the contract of
/// <see cref="IJournal"/> in all but durability, and spoils a payload that was kept longer than allowed, so that a test shows it.
/// </summary>
public sealed class InMemoryJournal : IJournal
{
    private const byte Spoilt = 0xDD;
    private readonly Lock _gate = new();
    private readonly List<JournalBlock> _blocks = [];
    private long _end;
    private bool _disposed;

    /// <inheritdoc/>
    public long End => Volatile.Read(ref _end);

    /// <summary>Where it is not null, every append is refused with it, as a full disk would.</summary>
    public string? Trouble { get; set; }

    /// <inheritdoc/>
    public ValueTask<long> AppendAsync(JournalBatch batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(batch.Count, 1);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (Trouble is { } trouble)
            {
                throw new JournalUnavailableException(trouble);
            }

            var first = _end + 1;
            var journaledAt = DateTimeOffset.FromUnixTimeMilliseconds(batch.JournaledAt.ToUnixTimeMilliseconds());
            _blocks.Add(new JournalBlock(first, batch.Count, journaledAt, batch.Payload.ToArray()));
            Volatile.Write(ref _end, _end + batch.Count);
            return ValueTask.FromResult(first);
        }
    }

    /// <inheritdoc/>
    public ValueTask ProbeAsync(CancellationToken cancellationToken) =>
        Trouble is { } trouble ? throw new JournalUnavailableException(trouble) : ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalBlock> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        var end = End;
        for (var position = Math.Max(from, 1); position <= end;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var block = Find(position);
            var lent = block.Payload.ToArray();
            yield return block with { Payload = lent };
            Array.Fill(lent, Spoilt);
            position = block.FirstPosition + block.Count;
        }
    }

    /// <inheritdoc/>
    public ValueTask<JournalBlock?> ReadBlockAsync(long position, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (position < 1 || position > End)
        {
            return ValueTask.FromResult<JournalBlock?>(null);
        }

        var block = Find(position);
        return ValueTask.FromResult<JournalBlock?>(block with { Payload = block.Payload.ToArray() });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _disposed = true;
        }

        return ValueTask.CompletedTask;
    }

    private JournalBlock Find(long position)
    {
        lock (_gate)
        {
            var (low, high) = (0, _blocks.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) = _blocks[middle].FirstPosition <= position ? (middle, high) : (low, middle - 1);
            }

            return _blocks[low];
        }
    }
}
