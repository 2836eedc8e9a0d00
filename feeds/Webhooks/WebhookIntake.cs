using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Http;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Webhooks;

/// <summary>Takes the platforms' events in. Safe for any number of threads.</summary>
public sealed class WebhookIntake(IReportSink sink, IFeedMemory memory, HttpFeedOptions options)
{
    /// <summary>Bytes of all events together that are read but not yet durable.</summary>
    internal ByteBudget Budget { get; } = new(options.BytesInFlight);

    /// <summary>Takes one event; what it says is durable on return unless the answer says otherwise.</summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="told">What the event means.</param>
    /// <param name="bytes">How long it was.</param>
    /// <param name="receivedAt">When its first byte was here, UTC.</param>
    /// <param name="cancellationToken">Gives it up; what is on its way may still become durable.</param>
    /// <returns>Null, or why it was not taken.</returns>
    internal async Task<Refusal?> TakeAsync(string feed, ChatEvent told, int bytes, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var deliveries = new Deliveries(sink, options, Budget, feed, receivedAt);
        var ignored = told.Ignored ?? (await IsHeldAsync(feed, told, cancellationToken) ? null : ChatNoise.NotHeld);
        if (ignored is { } why)
        {
            // Nothing for the room is still a sign of life.
            await deliveries.SendNothingAsync(cancellationToken);
            if (deliveries.Failure is null)
            {
                WebhookMeter.Ignore(feed, why);
            }
        }
        else
        {
            await deliveries.SendAsync([.. told.Items], bytes, cancellationToken);
            await deliveries.FinishAsync();
        }

        if (deliveries.Failure is null)
        {
            sink.ReportFeedState(feed, null);
        }

        return deliveries.Failure;
    }

    /// <summary>Tells the health of a feed that its events can't be told from those of strangers, until one is taken again.</summary>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="reason">One sentence.</param>
    internal void Fail(string feed, string reason) => sink.ReportFeedState(feed, reason);

    private async ValueTask<bool> IsHeldAsync(string feed, ChatEvent told, CancellationToken cancellationToken)
    {
        if (!told.OnlyWhereHeld || told.Items is not [Report first, ..])
        {
            return true;
        }

        return await memory.FindAsync(feed, [first.Id], cancellationToken) is { Count: > 0 };
    }
}
