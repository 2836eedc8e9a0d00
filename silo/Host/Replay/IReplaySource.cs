namespace SituationRoom.Host.Replay;

/// <summary>What is played.</summary>
public interface IReplaySource
{
    /// <summary>Everything in its order.</summary>
    IAsyncEnumerable<ReplayItem> ReadAsync(CancellationToken cancellationToken);
}
