namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>Counts failed connections. A connection that broke soon after it was made counts as failed, so that a server that hangs up at once is not stormed. Not thread-safe.</summary>
internal sealed class Backoff(TimeProvider timeProvider)
{
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(10);
    private int _failures;
    private long _connected;

    public void Connected() => _connected = timeProvider.GetTimestamp();

    /// <summary>How long to wait before the next attempt.</summary>
    public TimeSpan Next()
    {
        if (_connected != 0 && timeProvider.GetElapsedTime(_connected) >= Held)
        {
            _failures = 0;
        }

        _connected = 0;
        return ReconnectPlan.Delay(_failures++, Random.Shared.NextDouble());
    }
}
