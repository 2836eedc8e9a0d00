using SituationRoom.Core.Readiness;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Readiness;

namespace SituationRoom.Engine;

/// <summary>The readiness mode: what may be asked and done.</summary>
public sealed partial class RoomEngine : IReadinessDesk
{
    // Whoever decides sees what the one before has noted: of two who set it at once one is told who was first.
    private readonly SemaphoreSlim _readinessTurn = new(1, 1);

    /// <summary>From the next delta on walls show these scenes in the readiness modes.</summary>
    public async ValueTask ReconfigureAsync(IReadOnlyList<ModeScene> scenes, CancellationToken cancellationToken) =>
        await AskAsync(
            () =>
            {
                if (!scenes.SequenceEqual(_fold.ModeScenes))
                {
                    _fold.Reconfigure(scenes);
                    _unpublished = true;
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);

    public ValueTask<ReadinessSet?> ReadinessAsync(CancellationToken cancellationToken) => AskAsync(() => _fold.Readiness.Last, cancellationToken);

    public async ValueTask<ReadinessResult> SetReadinessAsync(ReadinessWish wish, Actor by, CancellationToken cancellationToken)
    {
        await _readinessTurn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var (decision, now) = await AskAsync(() => (ReadinessPlanner.Set(_fold.Readiness, wish, by, _writer.Now()), _fold.Readiness.Last), cancellationToken).ConfigureAwait(false);
            return decision.Event is not { } said
                ? new ReadinessResult(now, decision.Refusal, null)
                : (await AppendAsync(said, cancellationToken).ConfigureAwait(false)).Refusal is { } unavailable
                ? new ReadinessResult(now, null, unavailable)
                : new ReadinessResult(said, null, null);
        }
        finally
        {
            _readinessTurn.Release();
        }
    }
}
