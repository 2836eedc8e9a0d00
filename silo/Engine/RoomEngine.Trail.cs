using SituationRoom.Core.Trail;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Engine;

/// <summary>What people and the room did: noted and read again.</summary>
public sealed partial class RoomEngine : ITrailDesk
{
    public ValueTask<TrailResult> AppendAsync(TrailEvent said, CancellationToken cancellationToken) => AppendAsync(said, isLed: false);

    private async ValueTask<TrailResult> AppendAsync(TrailEvent said, bool isLed)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (Refusal(1) is { } refusal)
        {
            return new TrailResult(0, refusal.Reason);
        }

        var submission = Submission.Of(said, isLed);
        var result = await SubmitAsync(submission).ConfigureAwait(false);
        return result.Status == DeliveryStatus.Durable ? new TrailResult(submission.Position, null) : new TrailResult(0, result.Reason);
    }

    public async ValueTask<IReadOnlyList<TrailRow>> TrailAsync(long? after, int limit, CancellationToken cancellationToken)
    {
        var positions = await AskAsync(
            () => after is { } known ? _fold.Trail.After(known, limit) : _fold.Trail.Before(long.MaxValue, limit),
            cancellationToken).ConfigureAwait(false);
        return await _trail.ReadAsync(positions, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<TrailRow>> TrailBeforeAsync(long? before, int limit, CancellationToken cancellationToken)
    {
        var positions = await AskAsync(() => _fold.Trail.Before(before ?? long.MaxValue, limit), cancellationToken).ConfigureAwait(false);
        return [.. (await _trail.ReadAsync(positions, cancellationToken).ConfigureAwait(false)).Reverse()];
    }
}
