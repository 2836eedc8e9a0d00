using System.Runtime.InteropServices;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>
/// Since when the condition of each point has held or been clear without a break. Nothing of it is in the journal: after a restart the
/// delays begin anew.
/// </summary>
internal sealed class PointTimers
{
    private readonly Dictionary<AlertPoint, (long? Holding, long? Clear)> _since = [];

    /// <summary>How many points are timed.</summary>
    public int Count => _since.Count;

    /// <summary>Takes what was seen of a point at a moment; null: nothing was, so it is clear.</summary>
    public void See(AlertPoint point, Condition? seen, long now)
    {
        ref var since = ref CollectionsMarshal.GetValueRefOrAddDefault(_since, point, out _);
        since = seen is { Holds: true } ? (since.Holding ?? now, null) : seen is null or { Clear: true } ? (null, since.Clear ?? now) : (null, null);
    }

    /// <summary>Whether it has held for so long (ms).</summary>
    public bool Held(AlertPoint point, long delay, long now) => _since.GetValueOrDefault(point).Holding is { } since && now - since >= delay;

    /// <summary>Whether it has been clear for so long (ms).</summary>
    public bool Cleared(AlertPoint point, long delay, long now) => _since.GetValueOrDefault(point).Clear is { } since && now - since >= delay;

    /// <summary>Forgets points that neither stand nor hold.</summary>
    public void Keep(Func<AlertPoint, bool> matters)
    {
        foreach (var point in _since.Keys.Where(point => !matters(point)).ToList())
        {
            _since.Remove(point);
        }
    }
}
