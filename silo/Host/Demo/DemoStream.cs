using System.Buffers;
using SituationRoom.Host.Senders;

namespace SituationRoom.Host.Demo;

/// <summary>
/// One feed's live load: sends what is due, in order, and moves on only when the room took it. What a door refuses is
/// sent again after a pause; its ids and revisions are stable, so nothing counts twice.
/// </summary>
public sealed class DemoStream
{
    /// <summary>Reports in one message at the most; only a gap of hours fills it.</summary>
    public const int Batch = 250;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly DemoFeed _feed;
    private readonly DemoSchedule _schedule;
    private readonly IRoomSender _door;
    private readonly ArrayBufferWriter<byte> _payload = new();
    private IReadOnlyList<DemoReport> _unsent = [];
    private DateTimeOffset _takenAt;
    private DateTimeOffset _notBefore;
    private TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <param name="feed">The feed.</param>
    /// <param name="schedule">What it has to send.</param>
    /// <param name="door">Where to.</param>
    /// <param name="sentUntil">Up to where it was sent.</param>
    public DemoStream(DemoFeed feed, DemoSchedule schedule, IRoomSender door, DateTimeOffset sentUntil)
    {
        _feed = feed;
        _schedule = schedule;
        _door = door;
        SentUntil = sentUntil;
    }

    /// <summary>The feed's id.</summary>
    public string Feed => _feed.Id;

    /// <summary>Reports up to this moment were taken.</summary>
    public DateTimeOffset SentUntil { get; private set; }

    /// <summary>Why the last message was not taken, or null.</summary>
    public string? Trouble { get; private set; }

    /// <summary>When there is something to do next.</summary>
    public DateTimeOffset NextAt(DateTimeOffset now) => _unsent.Count > 0 ? _notBefore : _schedule.NextAt(now);

    /// <summary>Sends one message with what is due, if anything is.</summary>
    public async Task SendDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_unsent.Count == 0)
        {
            _unsent = _schedule.Take(now, Batch);
            _takenAt = now;
        }

        if (_unsent.Count == 0 || now < _notBefore)
        {
            return;
        }

        Trouble = (await _door.SendAsync(Feed, "reports", Payload(), cancellationToken).ConfigureAwait(false)).Trouble;
        if (Trouble is null)
        {
            SentUntil = _unsent.Count < Batch ? _takenAt : _unsent[^1].At.AddTicks(-1);
            _unsent = [];
            _pause = TimeSpan.FromSeconds(1);
            return;
        }

        _notBefore = now + _pause;
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
    }

    private ReadOnlyMemory<byte> Payload()
    {
        _payload.ResetWrittenCount();
        var separator = (byte)'[';
        foreach (var report in _unsent)
        {
            _payload.Write([separator]);
            report.WriteTo(_payload);
            separator = (byte)',';
        }

        _payload.Write("]"u8);
        return _payload.WrittenMemory;
    }
}
