using Microsoft.AspNetCore.Http;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Http;

/// <summary>Takes one body in: reads it part by part, parses each part and sends its items on.</summary>
internal sealed class FeedBody(IMessageParser parser, MessageForm form, MessageKind kind, Deliveries deliveries)
{
    private const int KeptOfBrokenGzip = 1 << 20;

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
        if (!gzip)
        {
            using var parts = open(body);
            return await TakeAsync(parts, expectedBytes, cancellationToken);
        }

        await using var kept = new KeepingStream(body, KeptOfBrokenGzip);
        await using var plain = Gzip.Open(kept, leaveOpen: true);
        using var unpacked = open(plain);
        try
        {
            return await TakeAsync(unpacked, null, cancellationToken);
        }
        catch (InvalidDataException)
        {
            const string Reason = "the body is not the gzip that its Content-Encoding says; compress it whole, or send it plain";
            return await KeepAsync(Reason, kept.Kept, cancellationToken);
        }
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
                var reason = items is [Rejection only] ? only.Reason : "no line of the body is a JSON object; send one object a line";
                return await KeepAsync(reason, parts.Part.ToArray(), cancellationToken);
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
    private async Task<Refusal?> KeepAsync(string reason, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Items++;
        await deliveries.SendAsync([new Rejection { Reason = reason, Message = bytes }], bytes.Length, cancellationToken);
        await deliveries.FinishAsync();
        return deliveries.Failure ?? Refusal.NotJson with { Detail = Sentence(reason, deliveries.Answer.Rejected) };
    }

    private static string Sentence(string reason, IReadOnlyList<RejectedItem> kept) =>
        $"{char.ToUpperInvariant(reason[0])}{reason[1..]}. The body was kept{(kept is [.., { Rejection: { } id }] ? $" as rejection {id}" : "")}.";
}
