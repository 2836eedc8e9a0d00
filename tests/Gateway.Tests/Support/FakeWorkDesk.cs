using System.Globalization;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;
using SituationRoom.Engine.Works;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A calendar in memory, by the planner as it is; districts and categories that begin with x are not known.</summary>
internal sealed class FakeWorkDesk : IWorkDesk
{
    public const long Now = 1_790_000_000_000;
    private readonly Dictionary<string, PlannedWork> _works = [];

    public ValueTask<(IReadOnlyList<PlannedWork> Works, long Now)> WorksAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(((IReadOnlyList<PlannedWork>)[.. _works.Values], Now));

    public ValueTask<WorkResult> PutWorkAsync(PlannedWork wanted, bool departmentIsKnown, Actor by, CancellationToken cancellationToken) =>
        Done(WorkPlanner.Put(Book(), wanted, new WorkCodes(!wanted.Districts.Concat(wanted.Categories).Any(code => code.StartsWith('x')), departmentIsKnown), by, Now));

    public ValueTask<WorkResult> CancelWorkAsync(string id, int version, string? reason, Actor by, CancellationToken cancellationToken) =>
        Done(WorkPlanner.Cancel(Book(), id, version, reason, by, Now));

    private WorkBook Book()
    {
        var book = new WorkBook();
        foreach (var work in _works.Values)
        {
            book.Apply(new WorkChanged { At = Now, After = work }, 0);
        }

        return book;
    }

    private ValueTask<WorkResult> Done(WorkDecision decision)
    {
        if (decision.Event is not { After: { } after })
        {
            return ValueTask.FromResult(new WorkResult(decision.Before, decision.Refusal, null));
        }

        after = after.Id.Length > 0 ? after : after with { Id = string.Create(CultureInfo.InvariantCulture, $"w{_works.Count + 1}") };
        return ValueTask.FromResult(new WorkResult(_works[after.Id] = after, null, null));
    }
}
