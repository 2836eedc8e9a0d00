using System.Globalization;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;
using SituationRoom.Engine.Works;

namespace SituationRoom.Engine;

/// <summary>Planned works and events: what may be asked and done.</summary>
public sealed partial class RoomEngine : IWorkDesk
{
    // Whoever decides sees what the one before has noted.
    private readonly SemaphoreSlim _workTurn = new(1, 1);

    public ValueTask<(IReadOnlyList<PlannedWork> Works, long Now)> WorksAsync(CancellationToken cancellationToken) =>
        AskAsync(() => ((IReadOnlyList<PlannedWork>)[.. _fold.Works.All], _writer.Now()), cancellationToken);

    public ValueTask<WorkResult> PutWorkAsync(PlannedWork wanted, bool departmentIsKnown, Actor by, CancellationToken cancellationToken) => DecideAsync(
        now => WorkPlanner.Put(
            _fold.Works,
            wanted,
            new WorkCodes(wanted.Districts.All(code => _fold.Places.FindDistrict(code) >= 0) && wanted.Categories.All(code => _fold.Places.FindCategory(code) >= 0), departmentIsKnown),
            by,
            now),
        cancellationToken);

    public ValueTask<WorkResult> CancelWorkAsync(string id, int version, string? reason, Actor by, CancellationToken cancellationToken) =>
        DecideAsync(now => WorkPlanner.Cancel(_fold.Works, id, version, reason, by, now), cancellationToken);

    private async ValueTask<WorkResult> DecideAsync(Func<long, WorkDecision> decide, CancellationToken cancellationToken)
    {
        await _workTurn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var decision = await AskAsync(() => decide(_writer.Now()), cancellationToken).ConfigureAwait(false);
            if (decision.Event is not { } said)
            {
                return new WorkResult(decision.Before, decision.Refusal, null);
            }

            var noted = await AppendAsync(said, cancellationToken).ConfigureAwait(false);
            return noted.Refusal is { } unavailable
                ? new WorkResult(decision.Before, null, unavailable)
                : new WorkResult(said.After with { Id = said.After.Id.Length > 0 ? said.After.Id : "w" + noted.Position.ToString(CultureInfo.InvariantCulture) }, null, null);
        }
        finally
        {
            _workTurn.Release();
        }
    }
}
