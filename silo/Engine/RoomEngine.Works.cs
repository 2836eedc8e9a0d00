using System.Globalization;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Works;

namespace SituationRoom.Engine;

/// <summary>Planned works and events: what may be asked and done.</summary>
public sealed partial class RoomEngine : IWorkDesk
{
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
        WorkDecision decision = default;
        var noted = await DecideAsync(() => (decision = decide(_writer.Now())).Event is { } said ? Submission.Of(said) : null, cancellationToken).ConfigureAwait(false);
        return noted.Refusal is { } unavailable ? new WorkResult(decision.Before, null, unavailable)
            : decision.Event is { After: var after } ? new WorkResult(after with { Id = after.Id.Length > 0 ? after.Id : "w" + noted.Position.ToString(CultureInfo.InvariantCulture) }, null, null)
            : new WorkResult(decision.Before, decision.Refusal, null);
    }
}
