using System.Text;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Rejections;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A desk by hand: says what the test wants, and remembers who asked.</summary>
internal sealed class FakeDesk : IRejectionDesk
{
    public RejectionStep Step { get; set; } = RejectionStep.Done;

    public byte[] Message { get; set; } = Encoding.UTF8.GetBytes("""{ "lat": 145.2 }""");

    public string SettledBy { get; set; } = "petrov";

    public List<string> Asked { get; } = [];

    public ValueTask<RejectionResult> ReadAsync(long id, Actor by, CancellationToken cancellationToken) => Result($"read {id} by {by.Id}");

    public ValueTask<RejectionResult> RerunAsync(long id, Actor by, CancellationToken cancellationToken) => Result($"rerun {id} by {by.Id}");

    public ValueTask<RejectionResult> DismissAsync(long id, Actor by, string reason, CancellationToken cancellationToken) =>
        Result($"dismiss {id} by {by.Id}: {reason}");

    public ValueTask<RerunSummary> RerunAllAsync(string feed, string? reason, long after, Actor by, CancellationToken cancellationToken)
    {
        Asked.Add($"rerun all of {feed}, {reason}, after {after} by {by.Id}");
        return ValueTask.FromResult(new RerunSummary(3, 2, 2, 0, [new RerunRefusal("id: missing", 1)], null));
    }

    public ValueTask<DismissSummary> DismissAllAsync(RejectionMass of, Actor by, string reason, CancellationToken cancellationToken)
    {
        Asked.Add($"dismiss all of {of.Feed}, {of.Reason}, after {of.After} by {by.Id}: {reason}");
        return ValueTask.FromResult(new DismissSummary(3, 3, [], "15"));
    }

    private ValueTask<RejectionResult> Result(string asked)
    {
        Asked.Add(asked);
        var settled = Some.Rejection("pos") with { State = "dismissed", SettledBy = SettledBy, SettledAt = DateTimeOffset.UnixEpoch };
        return ValueTask.FromResult(new RejectionResult(Step, settled) { Reason = "it is so", Message = Message, Accepted = 1 });
    }
}
