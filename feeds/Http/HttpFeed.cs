using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Http;

/// <summary>The HTTP door (DESIGN §7): takes bodies of reports and readings, and answers once they are durable.</summary>
public sealed partial class HttpFeed
{
    private readonly IReportSink _sink;
    private readonly HttpFeedOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly ByteBudget _budget;
    private readonly FeedAdmission _admission;

    public HttpFeed(IFeedDirectory directory, IReportSink sink, HttpFeedOptions options, TimeProvider clock, ILogger<HttpFeed> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _sink = sink;
        _options = options;
        _clock = clock;
        _logger = logger;
        _budget = new ByteBudget(options.BytesInFlight);
        _admission = new FeedAdmission(directory, options, clock);
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
        _admission.CountForOneself(context);
        try
        {
            var form = MessageForm.Json;
            var refusal = _admission.Admit(context.Request, feed, _ => RequestForm.Type(context.Request, out form), out var request)
                ?? await TakeAsync(context, request!, form, kind);
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

    private async Task<Refusal?> TakeAsync(HttpContext context, AdmittedRequest request, MessageForm form, MessageKind kind)
    {
        if (!RequestForm.TryImport(context.Request, out var import))
        {
            return Refusal.NoImport;
        }

        var deliveries = new Deliveries(_sink, _options, _budget, request.Feed.Id, _clock.GetUtcNow(), import);
        var parser = RequestForm.IsCanonical(context.Request) ? MessageParsers.Canonical : MessageParsers.For(request.Feed);
        var body = new FeedBody(parser, form, kind, deliveries);
        try
        {
            var refusal = await body.TakeAsync(
                context.Request.Body,
                request.Gzip,
                plain => new BodyParts(plain, form, request.Limit, _options, _budget),
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
            request.Rate?.Charge(body.Items);
            await deliveries.FinishAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused a body for feed {Feed} with {Status}: {Title}")]
    private static partial void LogRefused(ILogger logger, string feed, int status, string title);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A sender of feed {Feed} went away before it was answered")]
    private static partial void LogGone(ILogger logger, string feed);
}
