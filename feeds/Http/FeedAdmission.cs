using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Feeds.Http;

/// <summary>Who may bring something in by HTTP: the key, the encoding, the rate and the size.</summary>
internal sealed class FeedAdmission(IFeedDirectory directory, HttpFeedOptions options, TimeProvider clock)
{
    /// <summary>A refused body up to this size is read to its end by the server, so that the sender gets to the answer.</summary>
    private const long DrainedBytes = 512L << 20;

    // The rate of a feed lives as long as its definition does; a null rate is no limit.
    private readonly ConditionalWeakTable<FeedDefinition, StrongBox<ItemRate?>> _rates = [];

    /// <summary>Leaves the counting to the door: the server's own limit would cut the connection before the sender has read why.</summary>
    public void CountForOneself(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Math.Max(DrainedBytes, options.BodyBytes);
        }
    }

    /// <param name="request">The request, its body unread.</param>
    /// <param name="feed">The feed's id as it stands in the address.</param>
    /// <param name="form">Says why the body's form is refused for this feed; null where it is not.</param>
    /// <param name="admitted">What may come in; null where it is refused.</param>
    /// <returns>Null, or why nothing may come in.</returns>
    public Refusal? Admit(HttpRequest request, string feed, Func<FeedDefinition, Refusal?> form, out AdmittedRequest? admitted)
    {
        admitted = null;
        if (RequestForm.Key(request) is not { } key)
        {
            return Refusal.NoKey;
        }

        var access = directory.Check(feed, key);
        if (access != FeedAccess.Granted || directory.Find(feed) is not { } definition)
        {
            return access == FeedAccess.UnknownFeed ? Refusal.NoFeed : Refusal.WrongKey;
        }

        return form(definition) ?? Admit(request, definition, definition.Limits?.BodyBytes ?? options.BodyBytes, out admitted);
    }

    /// <summary>Admits what its sender has proved, or will prove, in another way than by the feed's key.</summary>
    /// <param name="request">The request, its body unread.</param>
    /// <param name="definition">The feed.</param>
    /// <param name="limit">Most bytes of its body, as sent and as decompressed.</param>
    /// <param name="admitted">What may come in; null where it is refused.</param>
    /// <returns>Null, or why nothing may come in.</returns>
    public Refusal? Admit(HttpRequest request, FeedDefinition definition, long limit, out AdmittedRequest? admitted)
    {
        admitted = null;
        if (RequestForm.Encoding(request) is { } refusal)
        {
            return refusal;
        }

        var rate = _rates.GetValue(definition, known => new StrongBox<ItemRate?>(ItemRate.Of(known, clock))).Value;
        if (rate is not null && !rate.MayCome(out var wait))
        {
            return Refusal.Pressed("This feed sends more than its configured rate; wait, then send the body again.", wait);
        }

        admitted = new AdmittedRequest(definition, RequestForm.IsGzip(request), limit, rate);
        return request.ContentLength > limit ? Refusal.TooLarge(limit) : null;
    }
}
