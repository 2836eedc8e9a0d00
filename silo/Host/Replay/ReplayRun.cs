using System.Buffers;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Feeds.Messages;
using SituationRoom.Host.Senders;
using SituationRoom.Reports;

namespace SituationRoom.Host.Replay;

/// <summary>Plays a source through a door of a running server, at a speed.</summary>
public sealed class ReplayRun
{
    /// <summary>Items in one message at the most.</summary>
    public const int Batch = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly IRoomSender _sender;
    private readonly TimeProvider _time;
    private readonly Action<ReplayState> _progress;
    private readonly List<FeedItem> _message = [];
    private readonly ArrayBufferWriter<byte> _payload = new();
    private ReplayState _state;
    private (string Feed, string Kind) _to;

    /// <param name="sender">Where to.</param>
    /// <param name="time">For waiting.</param>
    /// <param name="progress">Told after each message; must not take long.</param>
    public ReplayRun(IRoomSender sender, TimeProvider time, Action<ReplayState> progress)
    {
        _sender = sender;
        _time = time;
        _progress = progress;
    }

    /// <summary>Plays to the end.</summary>
    /// <param name="source">What.</param>
    /// <param name="speed">How many times faster than it was; 1 to 1000.</param>
    /// <param name="prefix">Null keeps the original times and ids; else times are moved to now, and ids begin with it.</param>
    /// <param name="cancellationToken">Stops it between two messages.</param>
    /// <exception cref="ImportStoppedException">The door refuses for good.</exception>
    public async Task<ReplayState> RunAsync(IReplaySource source, double speed, string? prefix, CancellationToken cancellationToken)
    {
        var clock = new ReplayClock(_time.GetUtcNow(), speed);
        await foreach (var item in source.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var due = clock.DueAt(item.Moment);
            var to = (item.Feed, item.Item is Reading ? "readings" : "reports");
            var wait = due - _time.GetUtcNow();
            if (_message.Count == Batch || to != _to || wait > TimeSpan.Zero)
            {
                await SendAsync(cancellationToken).ConfigureAwait(false);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
            }

            _to = to;
            _message.Add(prefix is null ? item.Item : clock.Retimed(item.Item, prefix));
            _state = _state with { Moment = item.Moment, Share = item.Share, Behind = wait < TimeSpan.Zero ? -wait : TimeSpan.Zero };
        }

        await SendAsync(cancellationToken).ConfigureAwait(false);
        return _state;
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_message.Count == 0)
        {
            return;
        }

        Write();
        while (true)
        {
            var answer = await _sender.SendAsync(_to.Feed, _to.Kind, _payload.WrittenMemory, cancellationToken).ConfigureAwait(false);
            if (answer.Trouble is null)
            {
                break;
            }

            if (answer.IsFinal)
            {
                throw new ImportStoppedException($"Feed {_to.Feed}: {answer.Trouble}. Check the feed's name and its key.");
            }

            await Task.Delay(Pause, _time, cancellationToken).ConfigureAwait(false);
        }

        _state = _state with { Sent = _state.Sent + _message.Count };
        _message.Clear();
        _progress(_state);
    }

    private void Write()
    {
        _payload.ResetWrittenCount();
        var separator = (byte)'[';
        foreach (var item in _message)
        {
            _payload.Write([separator]);
            separator = (byte)',';
            switch (item)
            {
                case Report report:
                    CanonicalWriter.Write(report, _payload);
                    break;
                case Reading reading:
                    CanonicalWriter.Write(reading, _payload);
                    break;
                default:
                    throw new InvalidOperationException($"a {item.GetType().Name} can't be played");
            }
        }

        _payload.Write("]"u8);
    }
}
