using System.Runtime.CompilerServices;
using SituationRoom.Journal;

namespace SituationRoom.Engine.Tests.Support;

/// <summary>One node's side of a journal that several nodes have in common; no node hears by itself of what another appended.</summary>
/// <param name="inner">What all have in common.</param>
/// <param name="head">Held by whoever appends or decides.</param>
/// <param name="node">The node's name.</param>
internal sealed class NodeJournal(IJournal inner, SemaphoreSlim head, string node) : ISharedJournal
{
    public event Action? Changed
    {
        add { }
        remove { }
    }

    public string Node => node;

    public long? LeadingEpoch => node == "one" ? 1 : null;

    public string? CutOff => null;

    public long End => inner.End;

    public async ValueTask<long> AppendAsync(JournalBatch batch, CancellationToken cancellationToken)
    {
        await head.WaitAsync(cancellationToken);
        try
        {
            return await inner.AppendAsync(batch, cancellationToken);
        }
        finally
        {
            head.Release();
        }
    }

    public async ValueTask<IHeldHead> HoldAsync(CancellationToken cancellationToken)
    {
        await head.WaitAsync(cancellationToken);
        return new Held(inner, head);
    }

    public ValueTask ProbeAsync(CancellationToken cancellationToken) => inner.ProbeAsync(cancellationToken);

    public async IAsyncEnumerable<JournalBlock> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var block in inner.ReadAsync(from, cancellationToken))
        {
            yield return block;
        }
    }

    public ValueTask<JournalBlock?> ReadBlockAsync(long position, CancellationToken cancellationToken) => inner.ReadBlockAsync(position, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Held(IJournal inner, SemaphoreSlim head) : IHeldHead
    {
        private bool _done;

        public long Position { get; } = inner.End;

        public async ValueTask<long> AppendAsync(JournalBatch batch, long? epoch, CancellationToken cancellationToken)
        {
            try
            {
                return await inner.AppendAsync(batch, cancellationToken);
            }
            finally
            {
                await DisposeAsync();
            }
        }

        public ValueTask DisposeAsync()
        {
            if (!_done)
            {
                _done = true;
                head.Release();
            }

            return ValueTask.CompletedTask;
        }
    }
}
