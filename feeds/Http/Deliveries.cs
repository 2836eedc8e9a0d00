using System.Globalization;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Http;

/// <summary>
/// The deliveries of one request: a few may be on their way at once, in order; their outcomes are gathered. Once one was not
/// taken, nothing more is sent.
/// </summary>
internal sealed class Deliveries(IReportSink sink, HttpFeedOptions options, ByteBudget budget, string feed, DateTimeOffset receivedAt, ImportMark? import = null)
{
    private readonly Queue<OnItsWay> _onTheirWay = new();
    private readonly List<RejectedItem> _listed = [];
    private long _accepted;
    private long _duplicates;
    private long _rejected;
    private int _sent;

    /// <summary>Why not everything was taken; null while all was.</summary>
    public Refusal? Failure { get; private set; }

    /// <summary>What was made of the items so far.</summary>
    public FeedAnswer Answer =>
        new(_accepted, _duplicates, _listed, _rejected > _listed.Count ? _rejected - _listed.Count : null);

    /// <summary>Sends items on; waits while enough are on their way. Look at <see cref="Failure"/> afterwards.</summary>
    /// <param name="items">The sink's from now on.</param>
    /// <param name="bytes">How many bytes they came as.</param>
    /// <param name="cancellationToken">Gives up the request; what is on its way may still become durable.</param>
    public async ValueTask SendAsync(List<FeedItem> items, int bytes, CancellationToken cancellationToken)
    {
        var weight = (long)items.Count * ReportLimits.ItemBytes;
        if (weight > budget.Limit)
        {
            Failure ??= Refusal.TooMany((int)(budget.Limit / ReportLimits.ItemBytes));
            return;
        }

        if (await MakeRoomAsync(weight, most: int.MaxValue))
        {
            try
            {
                await SendInPartsAsync(items, bytes, cancellationToken);
            }
            finally
            {
                budget.Return(weight);
            }
        }
    }

    private async ValueTask SendInPartsAsync(List<FeedItem> items, int bytes, CancellationToken cancellationToken)
    {
        for (var from = 0; from < items.Count; from += options.DeliveryItems)
        {
            var count = Math.Min(options.DeliveryItems, items.Count - from);
            var share = ((long)bytes * count / items.Count) + ((long)count * ReportLimits.ItemBytes);
            if (!await MakeRoomAsync(share, options.DeliveriesInFlight))
            {
                return;
            }

            var part = count == items.Count ? items : items.GetRange(from, count);
            var delivery = sink.DeliverAsync(new Delivery(feed, receivedAt, part) { Import = import }, cancellationToken);
            _onTheirWay.Enqueue(new OnItsWay(delivery.AsTask(), _sent, share));
            _sent += count;
        }
    }

    /// <summary>Sends a delivery without items: a sign of life of a source that has nothing to tell.</summary>
    public async ValueTask SendNothingAsync(CancellationToken cancellationToken) =>
        Gather(await sink.DeliverAsync(new Delivery(feed, receivedAt, []), cancellationToken), _sent);

    /// <summary>Waits for everything that is on its way, however the request ends; what breaks first is thrown once all have given back their bytes.</summary>
    public async ValueTask FinishAsync()
    {
        OnItsWay[] left = [.. _onTheirWay];
        _onTheirWay.Clear();
        await ((Task)Task.WhenAll(left.Select(each => each.Result))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        budget.Return(left.Sum(each => (long)each.Bytes));
        foreach (var each in left)
        {
            Gather(await each.Result, each.First);
        }
    }

    /// <summary>Takes bytes, where need be once more of what is on its way has arrived.</summary>
    private async ValueTask<bool> MakeRoomAsync(long bytes, int most)
    {
        while (Failure is null)
        {
            if (_onTheirWay.Count < most && budget.TryTake(bytes))
            {
                return true;
            }

            if (_onTheirWay.Count == 0)
            {
                Failure = Refusal.Pressed("What all senders sent together waits to be written; send this body again a little later.", options.RetryAfter);
                return false;
            }

            await OldestAsync();
        }

        return false;
    }

    private async ValueTask OldestAsync()
    {
        var oldest = _onTheirWay.Dequeue();
        try
        {
            Gather(await oldest.Result, oldest.First);
        }
        finally
        {
            budget.Return(oldest.Bytes);
        }
    }

    private void Gather(DeliveryResult result, int first)
    {
        switch (result.Status)
        {
            case DeliveryStatus.Durable:
                for (var i = 0; i < result.Outcomes.Count; i++)
                {
                    Count(result.Outcomes[i], first + i);
                }

                break;
            case DeliveryStatus.Pressed:
                Failure ??= Refusal.Pressed(Sentence(result.Reason, "The room takes in as much as it can; send the body again later."), result.RetryAfter);
                break;
            case DeliveryStatus.Unavailable or DeliveryStatus.AlreadySettled:
                Failure ??= Refusal.Unavailable(Sentence(result.Reason, "The journal cannot be written; send the body again later."), result.RetryAfter);
                break;
            default:
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"no such delivery status: {result.Status}"));
        }
    }

    private void Count(in Outcome outcome, int index)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Accepted:
                _accepted++;
                break;
            case OutcomeKind.Duplicate:
                _duplicates++;
                break;
            case OutcomeKind.Rejected:
                _rejected++;
                if (_listed.Count < options.ListedRejections)
                {
                    _listed.Add(new RejectedItem(index, outcome.Why is { } why ? FaultTexts.WordOf(why.Code) : null, outcome.Reason, outcome.RejectionId));
                }

                break;
            default:
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"no such outcome: {outcome.Kind}"));
        }
    }

    private string Sentence(string? reason, string fallback)
    {
        var taken = _accepted + _duplicates + _rejected;
        return taken == 0
            ? reason ?? fallback
            : string.Create(CultureInfo.InvariantCulture, $"{reason ?? fallback} At least {taken} items of this body were taken already; send it whole again, they are recognised.");
    }

    private readonly record struct OnItsWay(Task<DeliveryResult> Result, int First, long Bytes);
}
