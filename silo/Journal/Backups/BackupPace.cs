using System.Diagnostics;

namespace SituationRoom.Journal.Backups;

/// <summary>Holds reading to so many bytes a second, so that the room's own commits find the disk free.</summary>
internal sealed class BackupPace(long bytesPerSecond)
{
    private const long LooksEvery = 8 << 20;
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(5);
    private readonly long _began = Stopwatch.GetTimestamp();
    private long _lookedAt;

    /// <summary>Bytes so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>True once every few megabytes.</summary>
    public bool IsTimeToLook
    {
        get
        {
            if (Bytes - _lookedAt < LooksEvery)
            {
                return false;
            }

            _lookedAt = Bytes;
            return true;
        }
    }

    /// <summary>Counts bytes, and waits where they came too fast.</summary>
    public async ValueTask PassAsync(int bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Bytes += bytes;
        var early = TimeSpan.FromSeconds(Bytes / (double)bytesPerSecond) - Stopwatch.GetElapsedTime(_began);
        if (early > ShortestRest)
        {
            await Task.Delay(early, cancellationToken).ConfigureAwait(false);
        }
    }
}
