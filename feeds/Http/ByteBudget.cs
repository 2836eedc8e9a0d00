namespace SituationRoom.Feeds.Http;

/// <summary>Bytes that all requests may hold together, of their bodies and of what is made of them. At the limit nobody waits: the sender is told to come back.</summary>
internal sealed class ByteBudget(long limit)
{
    private long _taken;

    /// <summary>Bytes held now.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Bytes that may be held at the most.</summary>
    public long Limit => limit;

    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= limit)
        {
            return true;
        }

        Interlocked.Add(ref _taken, -bytes);
        return false;
    }

    public void Return(long bytes) => Interlocked.Add(ref _taken, -bytes);
}
