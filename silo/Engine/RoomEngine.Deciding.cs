using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Trail;

namespace SituationRoom.Engine;

/// <summary>What is decided against all that stands in the journal.</summary>
public sealed partial class RoomEngine
{
    /// <summary>Decides and commits in one step: of two at once the second sees what the first did, on whatever nodes they are.</summary>
    /// <param name="decide">On the engine's thread, at the journal's end: what is to be committed; null: nothing.</param>
    /// <param name="cancellationToken">Given up by whoever asked; what has begun is ended all the same.</param>
    /// <returns>Where the last entry lies (0 where there is none), and why nothing was decided or committed.</returns>
    private async ValueTask<TrailResult> DecideAsync(Func<Submission?> decide, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await AskAsync(() => AtTheEnd(decide), CancellationToken.None).ConfigureAwait(false);
    }

    private TrailResult AtTheEnd(Func<Submission?> decide)
    {
        if (Refusal(1) is { } refusal)
        {
            return new TrailResult(0, refusal.Reason);
        }

        if (!_writer.TryHold(out _))
        {
            return new TrailResult(0, _writer.Trouble);
        }

        try
        {
            if (decide() is not { } submission)
            {
                return new TrailResult(0, null);
            }

            WatchTrouble(() => _writer.Write([submission]));
            _unpublished = true;
            return submission.Position > 0 ? new TrailResult(submission.Position, null) : new TrailResult(0, _writer.Trouble ?? Stopping);
        }
        finally
        {
            _writer.LetGo();
        }
    }
}
