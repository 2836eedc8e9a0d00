using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Http;

/// <summary>The HTTP door (DESIGN §7): takes bodies of reports and readings, and answers once they are durable.</summary>
public sealed partial class HttpFeed
{
    /// <summary>A refused body up to this size is read to its end by the server, so that the sender gets to the answer.</summary>
    private const long DrainedBytes = 512L << 20;

    private readonly IFeedDirectory _directory;
    private readonly IReportSink _sink;
    private readonly HttpFeedOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly ByteBudget _budget;

    // The rate of a feed lives as long as its definition does; a null rate is no limit.
    private readonly ConditionalWeakTable<FeedDefinition, StrongBox<ItemRate?>> _rates = [];

    public HttpFeed(IFeedDirectory directory, IReportSink sink, HttpFeedOptions options, TimeProvider clock, ILogger<HttpFeed> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _directory = directory;
        _sink = sink;
        _options = options;
        _clock = clock;
        _logger = logger;
        _budget = new ByteBudget(options.BytesInFlight);
    }

    /// <summary>Bytes that were read and are not yet durable, over all requests.</summary>
    public long BytesInFlight => _budget.Taken;

    /// <summary>Answers one request.</summary>
    /// <param name="context">The request, its body unread.</param>
    /// <param name="feed">The feed's id as it stands in the address.</param>
    /// <param name="kind">What its items shall be.</param>
    public async Task HandleAsync(HttpContext context, string feed, MessageKind kind)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // The door counts for itself. The server's own limit would cut the connection before the sender has read why.
            size.MaxRequestBodySize = Math.Max(DrainedBytes, _options.BodyBytes);
        }

        try
        {
            var refusal = Admit(context.Request, feed, out var request)
                ?? await TakeAsync(context, request!, kind);
            if (refusal is not null)
            {
                LogRefused(_logger, feed, refusal.Status, refusal.Title);
                await refusal.WriteAsync(context);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            LogGone(_logger, feed);
        }
    }

    private Refusal? Admit(HttpRequest request, string feed, out Admitted? admitted)
    {
        admitted = null;
        if (RequestForm.Key(request) is not { } key)
        {
            return Refusal.NoKey;
        }

        var access = _directory.Check(feed, key);
        if (access != FeedAccess.Granted || _directory.Find(feed) is not { } definition)
        {
            return access == FeedAccess.UnknownFeed ? Refusal.NoFeed : Refusal.WrongKey;
        }

        var limit = definition.Limits?.BodyBytes ?? _options.BodyBytes;
        if ((RequestForm.Type(request, out var form) ?? RequestForm.Encoding(request)) is { } refusal)
        {
            return refusal;
        }

        var rate = _rates.GetValue(definition, known => new StrongBox<ItemRate?>(ItemRate.Of(known, _clock))).Value;
        if (rate is not null && !rate.MayCome(out var wait))
        {
            return Refusal.Pressed("This feed sends more than its configured rate; wait, then send the body again.", wait);
        }

        admitted = new Admitted(definition, form, RequestForm.IsGzip(request), limit, rate) { Canonical = RequestForm.IsCanonical(request) };
        return request.ContentLength > limit ? Refusal.TooLarge(limit) : null;
    }

    private async Task<Refusal?> TakeAsync(HttpContext context, Admitted request, MessageKind kind)
    {
        var deliveries = new Deliveries(_sink, _options, _budget, request.Feed.Id, _clock.GetUtcNow());
        var body = new FeedBody(request.Canonical ? MessageParsers.Canonical : MessageParsers.For(request.Feed), request.Form, kind, deliveries);
        try
        {
            var refusal = await body.TakeAsync(
                context.Request.Body,
                request.Gzip,
                plain => new BodyParts(plain, request.Form, request.Limit, _options, _budget),
                context.Request.ContentLength,
                context.RequestAborted);
            if (refusal is null)
            {
                await FeedAnswerWriter.WriteAsync(context, deliveries.Answer);
            }

            return refusal;
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusal.TooLarge(request.Limit) : Refusal.CutOff;
        }
        finally
        {
            await deliveries.FinishAsync();
            request.Rate?.Charge(body.Items);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused a body for feed {Feed} with {Status}: {Title}")]
    private static partial void LogRefused(ILogger logger, string feed, int status, string title);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A sender of feed {Feed} went away before it was answered")]
    private static partial void LogGone(ILogger logger, string feed);

    private sealed record Admitted(FeedDefinition Feed, MessageForm Form, bool Gzip, long Limit, ItemRate? Rate)
    {
        public bool Canonical { get; init; }
    }
}
