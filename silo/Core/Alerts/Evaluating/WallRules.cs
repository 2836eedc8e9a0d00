using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Walls that were let in and are not heard, or whose clock is off. Which walls there are and when each was heard is told from outside; of a
/// wall that is let in no longer nothing is told, and so its alerts are clear. Where nothing was told lately, nothing changes.
/// </summary>
/// <param name="walls">Rules of the kind Wall.</param>
/// <param name="clocks">Rules of the kind Clock.</param>
/// <param name="start">Since when the room listens, Unix ms: before that nobody could be heard.</param>
internal sealed class WallRules(IEnumerable<AlertRule> walls, IEnumerable<AlertRule> clocks, long start)
{
    /// <summary>For how long what was told is believed, ms; and within which a wall was heard whose clock is looked at.</summary>
    private const long Believed = 30_000;

    private readonly AlertRule[] _walls = [.. walls];
    private readonly AlertRule[] _clocks = [.. clocks];
    private List<Condition> _last = [];
    private IReadOnlyList<SeenWall> _told = [];
    private long? _toldAt;

    /// <summary>An alert stands: as long as nothing was told it is neither clear nor raised again.</summary>
    public void Remember(string rule, AlertSubject subject)
    {
        if (_walls.Concat(_clocks).Any(one => one.Id == rule))
        {
            _last.Add(new Condition(rule, subject, RuleDefaults.Priority, Holds: false, Clear: false, null, null, []));
        }
    }

    /// <summary>All walls that may watch, as they are known at a moment (Unix ms).</summary>
    public void See(IReadOnlyList<SeenWall> told, long now) => (_told, _toldAt) = (told, now);

    public void Evaluate(long now, List<Condition> into)
    {
        if (_toldAt is { } at && now - at <= Believed)
        {
            _last = [];
            foreach (var wall in _told)
            {
                Look(wall, wall.Age + (now - at), now);
            }
        }
        else
        {
            _last = [.. _last.Select(condition => condition with { Holds = false })];
        }

        into.AddRange(_last);
    }

    private void Look(SeenWall wall, long? age, long now)
    {
        foreach (var rule in _walls)
        {
            var patience = (long)rule.Window.TotalMilliseconds;
            if (age is null || age > patience)
            {
                Add(rule, wall, holds: age is not null && now - start > patience, null);
            }
        }

        foreach (var rule in _clocks)
        {
            var limit = (long)rule.Window.TotalMilliseconds;
            var isHeard = age <= Believed;
            if (!isHeard || Math.Abs(wall.ClockOff ?? 0) is var off && off >= limit * rule.Deadband)
            {
                Add(rule, wall, holds: isHeard && Math.Abs(wall.ClockOff ?? 0) >= limit, isHeard ? Math.Abs(wall.ClockOff ?? 0) / 1_000 : null);
            }
        }
    }

    /// <summary>How long it has not been heard is no value: it grows by itself, and nothing becomes worse by that.</summary>
    private void Add(AlertRule rule, SeenWall wall, bool holds, double? value) => _last.Add(new Condition(
        rule.Id,
        new AlertSubject(null, null, null, wall.Id),
        rule.Priority ?? RuleDefaults.Priority,
        holds,
        Clear: false,
        value,
        rule.Window.TotalSeconds,
        [],
        Names: new BoardNames($"{rule.Names.Ru}: {wall.Name}", $"{rule.Names.En}: {wall.Name}")));
}
