using SituationRoom.Gateway.Wire;

namespace SituationRoom.Gateway.Live;

/// <summary>What a client that calls <c>Watch</c> is answered: what it missed where that is kept and small, else a snapshot.</summary>
internal static class WatchAnswer
{
    private static ReadOnlySpan<byte> SnapshotHead => "{\"snapshot\":"u8;

    private static ReadOnlySpan<byte> DeltasHead => "{\"deltas\":["u8;

    /// <summary>The answer's JSON and the version that the client holds with it.</summary>
    public static async ValueTask<(byte[] Json, long Version)> MakeAsync(BoardStream stream, WatchPosition? since, CancellationToken cancellationToken)
    {
        if (since is not null && since.Epoch == stream.Room.Epoch && since.Version <= stream.Room.Version)
        {
            var missed = new List<SentDelta>();
            if (stream.Ring.TryAfter(since.Version, missed) && missed.Sum(delta => (long)delta.Frame.Length) <= Pass.MostMissedBytes)
            {
                return (Deltas(missed), missed.Count == 0 ? since.Version : missed[^1].Version);
            }
        }

        var snapshot = await SnapshotAsync(stream, cancellationToken);
        return ([.. SnapshotHead, .. snapshot.Json, (byte)'}'], snapshot.Version);
    }

    /// <summary>
    /// One that was taken a little earlier will do, where all deltas after it are kept: the first push brings them. So a
    /// thousand walls that come back at once cost one snapshot.
    /// </summary>
    private static ValueTask<SentSnapshot> SnapshotAsync(BoardStream stream, CancellationToken cancellationToken) =>
        stream.Snapshots.Newest is { } newest && stream.Ring.Last - newest.Version is >= 0 and < 32 && stream.Ring.Follows(newest.Version)
            ? ValueTask.FromResult(newest)
            : stream.Snapshots.CurrentAsync(cancellationToken);

    private static byte[] Deltas(List<SentDelta> missed)
    {
        using var json = new MemoryStream();
        json.Write(DeltasHead);
        for (var i = 0; i < missed.Count; i++)
        {
            if (i > 0)
            {
                json.WriteByte((byte)',');
            }

            json.Write(missed[i].Json);
        }

        json.Write("]}"u8);
        return json.ToArray();
    }
}
