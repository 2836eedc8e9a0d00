using SituationRoom.Core.Readiness;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Readiness;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>The readiness mode in memory, by the planner as it is.</summary>
internal sealed class FakeReadinessDesk : IReadinessDesk
{
    public const long Now = 1_790_000_000_000;

    public ReadinessSet? Last { get; private set; }

    public string? Unavailable { get; set; }

    public ValueTask<ReadinessSet?> ReadinessAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Last);

    public ValueTask<ReadinessResult> SetReadinessAsync(ReadinessWish wish, Actor by, CancellationToken cancellationToken)
    {
        var book = new ReadinessBook();
        if (Last is not null)
        {
            book.Apply(Last);
        }

        var decision = ReadinessPlanner.Set(book, wish, by, Now);
        Last = Unavailable is null ? decision.Event ?? Last : Last;
        return ValueTask.FromResult(new ReadinessResult(Last, decision.Refusal, Unavailable));
    }
}
