using SituationRoom.Core.Readiness;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Readiness;

namespace SituationRoom.Engine;

/// <summary>The readiness mode: what may be asked and done.</summary>
public sealed partial class RoomEngine : IReadinessDesk
{
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
        ReadinessDecision decision = default;
        ReadinessSet? before = null;
        var noted = await DecideAsync(
            () =>
            {
                before = _fold.Readiness.Last;
                decision = ReadinessPlanner.Set(_fold.Readiness, wish, by, _writer.Now());
                return decision.Event is { } said ? Submission.Of(said) : null;
            },
            cancellationToken).ConfigureAwait(false);
        return noted.Refusal is { } unavailable ? new ReadinessResult(before, null, unavailable) : new ReadinessResult(decision.Event ?? before, decision.Refusal, null);
    }
}
