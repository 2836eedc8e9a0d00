using Microsoft.AspNetCore.Http;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Http;

/// <summary>Takes one body in: reads it part by part, parses each part and sends its items on.</summary>
internal sealed class FeedBody(IMessageParser parser, MessageForm form, MessageKind kind, Deliveries deliveries)
{
    /// <summary>How many items were found.</summary>
    public int Items { get; private set; }

    /// <param name="body">The body as sent.</param>
    /// <param name="gzip">Whether it is compressed.</param>
    /// <param name="open">Makes the reader of the plain body's parts.</param>
    /// <param name="expectedBytes">Its length as sent, where the sender said so.</param>
    /// <param name="cancellationToken">The sender went away.</param>
    /// <returns>Null where every item is durable; else why not.</returns>
    public async Task<Refusal?> TakeAsync(Stream body, bool gzip, Func<Stream, BodyParts> open, long? expectedBytes, CancellationToken cancellationToken)
    {
        return await PlainBody.ReadAsync(
            body,
            gzip,
            async plain =>
            {
                using var parts = open(plain);
                return await TakeAsync(parts, gzip ? null : expectedBytes, cancellationToken);
            },
            (reason, kept) => KeepAsync(reason, kept, cancellationToken));
    }

    private async Task<Refusal?> TakeAsync(BodyParts parts, long? expectedBytes, CancellationToken cancellationToken)
    {
        for (var isFirst = true; !parts.IsLast; isFirst = false)
        {
            if (await parts.NextAsync(expectedBytes, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            if (parts.Part.Length == 0 && !isFirst)
            {
                break;
            }

            var items = new List<FeedItem>();
            var isJson = parser.Parse(parts.Part, form, kind, items);
            if (!isJson && isFirst && parts.IsLast)
            {
                var reason = items is [Rejection only] ? only.Why : Fault.Of(FaultCode.NoLineIsObject);
                return await KeepAsync(reason, parts.Part.ToArray(), cancellationToken);
            }

            if (isFirst && parts.IsLast && Faults.IsTooMany(items))
            {
                return Refusal.TooMany(ReportLimits.Items);
            }

            Items += items.Count;
            await deliveries.SendAsync(items, parts.Part.Length, cancellationToken);
            if (deliveries.Failure is not null)
            {
                break;
            }
        }

        await deliveries.FinishAsync();
        return deliveries.Failure;
    }

    /// <summary>Keeps a body that is no JSON at all as one rejection.</summary>
    private async Task<Refusal?> KeepAsync(Fault reason, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Items++;
        await deliveries.SendAsync([new Rejection { Why = reason, Message = bytes }], bytes.Length, cancellationToken);
        await deliveries.FinishAsync();
        return deliveries.Failure ?? Refusal.NotJson.Kept(reason.English(), deliveries.Answer.Rejected);
    }
}
