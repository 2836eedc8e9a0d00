using System.Runtime.InteropServices;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Notices;

/// <summary>
/// What is to be told and what was: the fold of <see cref="Telling"/>s and <see cref="NoticeEvent"/>s. Of those whose fate is decided the newest
/// <see cref="MostKept"/> are kept; what is pending, and who was told of an alert that has not ended, is kept whatever its number.
/// </summary>
public sealed class NoticeBook
{
    public const int MostKept = 5_000;
    private readonly Dictionary<NoticeKey, PendingNotice> _pending = [];
    private readonly Dictionary<NoticeKey, ToldNotice> _told = [];
    private readonly Queue<NoticeKey> _order = new();
    private readonly Dictionary<(string Alert, string Target), int> _heard = [];
    private readonly Dictionary<string, HashSet<string>> _following = new(StringComparer.Ordinal);

    /// <summary>How many are to be sent.</summary>
    public int PendingCount => _pending.Count;

    /// <summary>Folds what makes notices due; what is known already changes nothing.</summary>
    /// <param name="alert">The alert's id.</param>
    /// <param name="version">Its version at that step.</param>
    /// <param name="told">Who is told what.</param>
    /// <param name="at">Unix ms.</param>
    public void Tell(string alert, int version, Telling told, long at)
    {
        foreach (var target in told.Targets)
        {
            var key = new NoticeKey(alert, version, target);
            var step = NoticeSteps.To(told.Step, WasTold(alert, target));
            if (!_told.ContainsKey(key) && _pending.TryAdd(key, new PendingNotice(key, step, told.Facts, at, 0, at, null)))
            {
                Hear(key, 1);
                Follow(alert, [target]);
            }
        }
    }

    /// <summary>Folds that an alert has ended: who was told of it is known as long as what was told is kept.</summary>
    public void End(string alert) => _following.Remove(alert);

    /// <summary>Folds the end of an attempt; what is decided already stays so.</summary>
    public void Apply(NoticeEvent ended)
    {
        var key = NoticeKey.Of(ended);
        if (!_pending.TryGetValue(key, out var pending))
        {
            return;
        }

        if (ended.Fate is NoticeFate.Delivered or NoticeFate.GivenUp)
        {
            _pending.Remove(key);
            Keep(new ToldNotice(key, pending.Step, pending.Facts, pending.DueAt, ended.Fate, ended.At, ended.Attempt, ended.Detail));
        }
        else
        {
            _pending[key] = pending with { Attempts = ended.Attempt, NextAt = ended.At + NoticeBackOff.After(ended.Attempt), Detail = ended.Detail };
        }
    }

    /// <summary>Whether anything of an alert went, or is to go, to a target.</summary>
    public bool WasTold(string alert, string target) =>
        _heard.ContainsKey((alert, target)) || (_following.TryGetValue(alert, out var targets) && targets.Contains(target));

    /// <summary>
    /// What may be sent now, the longest due first; of one alert and target only the first, so that nobody hears of an end before the
    /// beginning.
    /// </summary>
    public IReadOnlyList<PendingNotice> Due(long now)
    {
        var first = new Dictionary<(string, string), PendingNotice>();
        foreach (var notice in _pending.Values)
        {
            var of = (notice.Key.Alert, notice.Key.Target);
            if (!first.TryGetValue(of, out var other) || notice.Key.Version < other.Key.Version)
            {
                first[of] = notice;
            }
        }

        return [.. first.Values.Where(notice => notice.NextAt <= now).OrderBy(notice => notice.DueAt).ThenBy(notice => notice.Key.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>When the next is due, Unix ms; null where nothing is pending.</summary>
    public long? NextAt() => _pending.Count == 0 ? null : _pending.Values.Min(notice => notice.NextAt);

    /// <summary>Those of an alert that are to be sent.</summary>
    public IEnumerable<PendingNotice> PendingOf(string alert) => _pending.Values.Where(notice => notice.Key.Alert == alert);

    /// <summary>Those of an alert whose fate is decided and that are still kept.</summary>
    public IEnumerable<ToldNotice> ToldOf(string alert) => _told.Values.Where(notice => notice.Key.Alert == alert);

    /// <summary>Those of a target whose fate is decided, the newest first.</summary>
    public IEnumerable<ToldNotice> ToldTo(string target) =>
        _order.Reverse().Select(key => _told[key]).Where(notice => notice.Key.Target == target);

    /// <summary>Everything, to be restored elsewhere.</summary>
    public NoticeState State() => new(
        [.. _pending.Values.OrderBy(notice => notice.Key.ToString(), StringComparer.Ordinal)],
        [.. _order.Select(key => _told[key])],
        [.. _following.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new NoticeFollowers(one.Key, [.. one.Value.Order(StringComparer.Ordinal)]))]);

    /// <summary>Takes what <see cref="State"/> gave into an empty book.</summary>
    public void Restore(NoticeState state)
    {
        foreach (var notice in state.Told)
        {
            Hear(notice.Key, 1);
            Keep(notice);
        }

        foreach (var notice in state.Pending)
        {
            _pending[notice.Key] = notice;
            Hear(notice.Key, 1);
        }

        foreach (var (alert, targets) in state.Following)
        {
            Follow(alert, targets);
        }
    }

    private void Follow(string alert, IEnumerable<string> targets)
    {
        ref var following = ref CollectionsMarshal.GetValueRefOrAddDefault(_following, alert, out _);
        (following ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(targets);
    }

    private void Keep(ToldNotice notice)
    {
        _told[notice.Key] = notice;
        _order.Enqueue(notice.Key);
        if (_order.Count > MostKept)
        {
            var gone = _order.Dequeue();
            _told.Remove(gone);
            Hear(gone, -1);
        }
    }

    private void Hear(NoticeKey key, int amount)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_heard, (key.Alert, key.Target), out _);
        count += amount;
        if (count == 0)
        {
            _heard.Remove((key.Alert, key.Target));
        }
    }
}
