using System.Runtime.CompilerServices;
using SituationRoom.Journal;

namespace SituationRoom.Engine.Tests.Support;

/// <summary>Passes everything on, but holds appends back while its gate is shut, and fails them, or reads, where it is told to.</summary>
internal sealed class GatedJournal(IJournal inner) : IJournal
{
    private TaskCompletionSource _gate = Opened();
    private TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long End => inner.End;

    /// <summary>What an append throws, where it is not null.</summary>
    public Exception? Failure { get; set; }

    /// <summary>What a read throws, where it is not null.</summary>
    public Exception? ReadFailure { get; set; }

    /// <summary>Done before each block that is read by its position.</summary>
    public Action? Reading { get; set; }

    /// <summary>Completes once an append waits at the gate.</summary>
    public Task AnAppendWaits => _waiting.Task;

    public void Shut()
    {
        _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Open() => _gate.TrySetResult();

    public async ValueTask<long> AppendAsync(JournalBatch batch, CancellationToken cancellationToken)
    {
        _waiting.TrySetResult();
        await _gate.Task;
        return Failure is { } failure ? throw failure : await inner.AppendAsync(batch, cancellationToken);
    }

    public ValueTask ProbeAsync(CancellationToken cancellationToken) => inner.ProbeAsync(cancellationToken);

    public async IAsyncEnumerable<JournalBlock> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (ReadFailure is { } failure)
        {
            throw failure;
        }

        await foreach (var block in inner.ReadAsync(from, cancellationToken))
        {
            yield return block;
        }
    }

    public ValueTask<JournalBlock?> ReadBlockAsync(long position, CancellationToken cancellationToken)
    {
        Reading?.Invoke();
        return inner.ReadBlockAsync(position, cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static TaskCompletionSource Opened()
    {
        var gate = new TaskCompletionSource();
        gate.SetResult();
        return gate;
    }
}
