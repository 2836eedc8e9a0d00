using SituationRoom.Reports;

namespace SituationRoom.Host.Replay;

/// <summary>
/// When what is replayed is due, and what its times become. The first moment is now; later ones follow at the speed;
/// one that lies before an earlier one is due at once, so that the order stays. A silence that would last more than ten
/// minutes of playing is passed over.
/// </summary>
public sealed class ReplayClock
{
    /// <summary>The longest silence that is played.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);

    private readonly double _speed;
    private DateTimeOffset _start;
    private DateTimeOffset? _first;
    private DateTimeOffset _latest;

    /// <param name="start">When the replay begins.</param>
    /// <param name="speed">How many times faster than it was.</param>
    public ReplayClock(DateTimeOffset start, double speed)
    {
        _start = start;
        _latest = start;
        _speed = speed;
    }

    /// <summary>When an item is due; one that bears no moment is due with the one before it.</summary>
    public DateTimeOffset DueAt(DateTimeOffset moment)
    {
        if (moment != DateTimeOffset.MinValue)
        {
            var due = Moved(moment);
            if (due - _latest > LongestSilence)
            {
                _start -= due - _latest;
                due = _latest;
            }

            _latest = due > _latest ? due : _latest;
        }

        return _latest;
    }

    /// <summary>The same item with its times moved onto the replay's, at its speed; ids get a prefix, so that they are incidents of their own.</summary>
    public FeedItem Retimed(FeedItem item, string prefix) => item switch
    {
        Report report => report with
        {
            Id = prefix + report.Id,
            OccurredAt = Moved(report.OccurredAt),
            Due = Moved(report.Due),
            Promised = Moved(report.Promised),
        },
        Reading reading => reading with { At = Moved(reading.At) },
        _ => item,
    };

    private DateTimeOffset? Moved(DateTimeOffset? moment) => moment is { } known ? Moved(known) : null;

    private DateTimeOffset Moved(DateTimeOffset moment)
    {
        _first ??= moment;
        return _start + ((moment - _first.Value) / _speed);
    }
}
