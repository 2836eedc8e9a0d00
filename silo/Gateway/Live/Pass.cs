namespace SituationRoom.Gateway.Live;

/// <summary>
/// One round over the watchers: what each is to be written, made once for all who stand at the same version.
/// </summary>
/// <param name="ring">The deltas kept; nothing is added during the pass.</param>
/// <param name="newest">The newest snapshot in bytes, or null.</param>
/// <param name="heartbeat">The frame of a heartbeat that is due, or null.</param>
internal sealed class Pass(DeltaRing ring, SentSnapshot? newest, byte[]? heartbeat)
{
    /// <summary>A watcher that missed more than this gets a snapshot instead.</summary>
    public const int MostMissedBytes = 64 * 1024;

    private readonly long _last = ring.Last;
    private readonly Dictionary<long, Step?> _steps = [];
    private readonly SerializedCall? _heartbeat = heartbeat is null ? null : new SerializedCall(heartbeat);

    /// <summary>Those who need a snapshot that is newer than the newest.</summary>
    public List<Watcher> NeedSnapshot { get; } = [];

    /// <summary>Those who were given a snapshot and may be behind it already.</summary>
    public List<Watcher> GivenSnapshot { get; } = [];

    /// <summary>What a watcher at <paramref name="version"/> is to be written, or null where there is nothing or not yet.</summary>
    public Step? After(long version, Watcher watcher)
    {
        if (version >= _last)
        {
            return _heartbeat is null ? null : new Step(_heartbeat, version);
        }

        if (!_steps.TryGetValue(version, out var step))
        {
            step = Deltas(version) ?? Snapshot(version);
            _steps.Add(version, step);
        }

        if (step is null)
        {
            NeedSnapshot.Add(watcher);
        }
        else if (step.Value.IsSnapshot)
        {
            GivenSnapshot.Add(watcher);
        }

        return step;
    }

    private Step? Deltas(long version)
    {
        var missed = new List<SentDelta>();
        if (!ring.TryAfter(version, missed) || missed.Sum(delta => delta.Frame.Length) > MostMissedBytes)
        {
            return null;
        }

        return new Step(new SerializedCall(HubFrame.Join(missed.Select(delta => delta.Frame), heartbeat)), _last);
    }

    private Step? Snapshot(long version) =>
        newest is not null && newest.Version > version && ring.Follows(newest.Version)
            ? new Step(newest.Call, newest.Version, IsSnapshot: true)
            : null;

    /// <summary>What to write, and the version that is reached by it.</summary>
    internal readonly record struct Step(SerializedCall Call, long Version, bool IsSnapshot = false);
}
