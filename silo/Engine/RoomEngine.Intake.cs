using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Tracing;
using SituationRoom.Journal;
using SituationRoom.Reports;

namespace SituationRoom.Engine;

/// <summary>What senders leave for the writer, or why it is not taken.</summary>
public sealed partial class RoomEngine
{
    public async ValueTask<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (Refusal(delivery.Items.Count) is { } refusal)
        {
            return refusal;
        }

        using var span = RoomSpans.Intake(delivery.Feed, delivery.Items.Count);
        Submission submission;
        try
        {
            using (RoomSpans.Part("encode"))
            {
                submission = _encoder.Encode(ByTheRoomsClock(delivery));
            }
        }
        catch (JournalUnavailableException e)
        {
            return Unavailable(e.Message);
        }

        submission.Trace = span?.Context ?? default;
        var result = await SubmitAsync(submission).ConfigureAwait(false);
        RoomSpans.Answered(span, result.Status);
        return result;
    }

    public void Prepare(string feed, IReadOnlyList<FeedItem> items)
    {
        if (!IsReady)
        {
            return;
        }

        try
        {
            _encoder.Prepare(feed, items);
        }
        catch (JournalUnavailableException)
        {
            // The delivery meets it again, and says so.
        }
    }

    private async ValueTask<DeliveryResult> SubmitAsync(Submission submission)
    {
        var bytes = Interlocked.Add(ref _queuedBytes, submission.Buffer.Length);
        if (bytes > _limits.QueuedBytes && bytes > submission.Buffer.Length)
        {
            Interlocked.Add(ref _queuedBytes, -submission.Buffer.Length);
            submission.Dispose();
            return Pressed;
        }

        // From here on the entry may be committed, so the sender waits for the answer even where it has gone away.
        Interlocked.Add(ref _queuedItems, submission.Items.Length);
        _submissions.Enqueue(submission);
        _work.Set();
        if (_ended.Task.IsCompleted)
        {
            DrainUnwritten();
        }

        return await submission.Completed.ConfigureAwait(false);
    }

    /// <summary>While the room's clock is ahead of the machine's, what comes now would look as old as that; what is delivered anew came when it did.</summary>
    private Delivery ByTheRoomsClock(Delivery delivery) =>
        _writer.Ahead is > 0 and var ahead && delivery.Note is null ? delivery with { ReceivedAt = delivery.ReceivedAt.AddMilliseconds(ahead) } : delivery;

    private static DeliveryResult Pressed { get; } = new()
    {
        Status = DeliveryStatus.Pressed,
        Reason = "the intake is full; send again after the time given",
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    private static DeliveryResult Unavailable(string reason) =>
        new() { Status = DeliveryStatus.Unavailable, Reason = reason, RetryAfter = TimeSpan.FromSeconds(5) };

    private DeliveryResult? Refusal(int items)
    {
        if (_stopping)
        {
            return Unavailable(Stopping);
        }

        if (_failure is { } failure)
        {
            return Unavailable(failure);
        }

        if (!_ready)
        {
            return Unavailable("the room is starting and reads its journal; send again shortly");
        }

        if (CutOff is { } cutOff)
        {
            return Unavailable(cutOff);
        }

        return Volatile.Read(ref _queuedItems) + items > _limits.QueuedItems && Volatile.Read(ref _queuedItems) > 0
            ? Pressed
            : null;
    }

    private void Dequeued(Submission submission)
    {
        Interlocked.Add(ref _queuedItems, -submission.Items.Length);
        Interlocked.Add(ref _queuedBytes, -submission.Buffer.Length);
    }

    private void DrainUnwritten()
    {
        while (_submissions.TryDequeue(out var submission))
        {
            Dequeued(submission);
            submission.Complete(Unavailable(_failure ?? Stopping));
            submission.Dispose();
        }
    }
}
