using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Open311.Door;

/// <summary>
/// Takes what clients of Open311 post (GeoReport v2, <c>POST /requests</c>): the key tells the feed, and the id is given out once the request is durable.
/// What a client with a key sent and what could not be understood is kept as a rejection, without the key.
/// </summary>
public sealed partial class Open311Door
{
    /// <summary>Largest form in bytes, where the feed has no lower limit; 4,000 letters take 24,000 bytes when they are encoded.</summary>
    public const long FormBytes = 256 << 10;

    private const int LongestKey = 200;
    private const int MostReasons = 8;
    private readonly IFeedDirectory _directory;
    private readonly IReadOnlySet<string> _leaves;
    private readonly IReportSink _sink;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly HttpFeedOptions _options = new() { BodyBytes = FormBytes, BytesInFlight = 32 << 20 };
    private readonly ByteBudget _budget;
    private readonly ConditionalWeakTable<FeedDefinition, StrongBox<ItemRate?>> _rates = [];

    /// <param name="directory">The feeds and their keys.</param>
    /// <param name="leaves">Codes of the categories that have none below them.</param>
    /// <param name="sink">Where requests go.</param>
    /// <param name="clock">The time.</param>
    /// <param name="logger">The log; no value of a form is written to it.</param>
    public Open311Door(IFeedDirectory directory, IReadOnlySet<string> leaves, IReportSink sink, TimeProvider clock, ILogger<Open311Door> logger)
    {
        (_directory, _leaves, _sink, _clock, _logger) = (directory, leaves, sink, clock, logger);
        _budget = new ByteBudget(_options.BytesInFlight);
    }

    /// <summary>Takes one request in.</summary>
    /// <param name="context">The request, its body unread.</param>
    /// <returns>What to answer; null where the client went away.</returns>
    public async Task<PostedAnswer?> TakeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            return await ReadAsync(context);
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? PostedAnswer.Refused(error.StatusCode, "the form is too large; shorten it")
                : PostedAnswer.Refused(StatusCodes.Status400BadRequest, "the body was cut off; send it again");
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Reads a form again that was kept as a rejection, by the configuration as it is now.</summary>
    /// <param name="feed">Its feed.</param>
    /// <param name="form">The form as it was kept, without the key.</param>
    public IReadOnlyList<FeedItem> ReadAgain(FeedDefinition feed, ReadOnlyMemory<byte> form)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return [Read(feed, _leaves, form)];
    }

    /// <summary>Reads a form as it lies, without taking it in.</summary>
    /// <param name="feed">The feed whose services it names.</param>
    /// <param name="leaves">Codes of the categories that have none below them.</param>
    /// <param name="form">The form, urlencoded or multipart.</param>
    public static FeedItem Read(FeedDefinition feed, IReadOnlySet<string> leaves, ReadOnlyMemory<byte> form)
    {
        ArgumentNullException.ThrowIfNull(feed);
        if (PostedForm.Read(form.Span, out var fault) is not { } fields)
        {
            return new Rejection { Why = fault!, Message = form };
        }

        var report = new PostedRequestParser(feed.Open311 ?? new Open311Definition(), leaves).Parse(fields, RequestId.Of(feed.Id, "", fields.WithoutKey), out var errors);
        return report is not null ? report : Rejected(errors, fields.WithoutKey);
    }

    private static Rejection Rejected(IReadOnlyList<RequestError> errors, ReadOnlyMemory<byte> form) =>
        new() { Why = errors.Take(MostReasons).Select(error => error.Why).Concat(More(errors.Count - MostReasons)).Aggregate((first, next) => Fault.Of(FaultCode.Also, first, next)), Message = form };

    private static IEnumerable<Fault> More(int count) => count > 0 ? [Fault.Of(FaultCode.AndMore, count)] : [];

    private static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;

    private static PostedAnswer Answer(Refusal refusal) => PostedAnswer.Refused(refusal.Status, $"{refusal.Title}: {refusal.Detail}", refusal.RetryAfter);

    private async Task<PostedAnswer> ReadAsync(HttpContext context)
    {
        if (!IsForm(context.Request))
        {
            return PostedAnswer.Refused(StatusCodes.Status415UnsupportedMediaType, "the type of the body is not taken; send application/x-www-form-urlencoded or multipart/form-data in UTF-8, not compressed");
        }

        using var parts = new BodyParts(context.Request.Body, MessageForm.Json, FormBytes, _options, _budget);
        if (await parts.NextAsync(context.Request.ContentLength, context.RequestAborted) is { } refusal)
        {
            return Answer(refusal);
        }

        return PostedForm.Read(parts.Part.Span, out var fault) is { } form
            ? await AdmitAsync(context, form)
            : PostedAnswer.Refused(StatusCodes.Status400BadRequest, fault!.English());
    }

    private async Task<PostedAnswer> AdmitAsync(HttpContext context, PostedForm form)
    {
        if ((form.One("api_key") ?? RequestForm.Key(context.Request) ?? context.Request.Query["api_key"].ToString()) is not { Length: > 0 } key
            || _directory.Feeds.FirstOrDefault(each => each.Door == FeedDoor.Open311 && _directory.Check(each.Id, key) == FeedAccess.Granted) is not { } feed)
        {
            LogRefused(_logger, StatusCodes.Status403Forbidden);
            return PostedAnswer.Refused(StatusCodes.Status403Forbidden, "api_key is missing or not valid; send the key that you were given");
        }

        var rate = _rates.GetValue(feed, known => new StrongBox<ItemRate?>(ItemRate.Of(known, _clock))).Value;
        if (rate is not null && !rate.MayCome(out var wait))
        {
            return PostedAnswer.Refused(StatusCodes.Status429TooManyRequests, "this key sends more than its rate; wait, then send the request again", wait);
        }

        rate?.Charge(1);
        var jurisdiction = form.One("jurisdiction_id") ?? context.Request.Query["jurisdiction_id"].ToString();
        if (feed.Open311?.Jurisdiction is { } own && jurisdiction.Length > 0 && jurisdiction != own)
        {
            return PostedAnswer.Refused(StatusCodes.Status404NotFound, "jurisdiction_id was not found; leave it out, or send the one that the key is for");
        }

        var idempotency = context.Request.Headers["Idempotency-Key"].ToString();
        return idempotency.Length > LongestKey
            ? PostedAnswer.Refused(StatusCodes.Status400BadRequest, $"Idempotency-Key: it is longer than {LongestKey} characters; shorten it")
            : await DeliverAsync(feed, form, idempotency, context.RequestAborted);
    }

    private async Task<PostedAnswer> DeliverAsync(FeedDefinition feed, PostedForm form, string idempotency, CancellationToken cancellationToken)
    {
        var definition = feed.Open311 ?? new Open311Definition();
        var kept = form.WithoutKey;
        var id = idempotency.Length == 0 ? RequestId.Make() : RequestId.Of(feed.Id, idempotency, kept);
        var report = new PostedRequestParser(definition, _leaves).Parse(form, id, out var errors);
        FeedItem item = report is not null ? report : Rejected(errors, kept);
        var result = await _sink.DeliverAsync(new Delivery(feed.Id, _clock.GetUtcNow(), [item]), cancellationToken);
        switch (result.Status)
        {
            case DeliveryStatus.Pressed:
                return PostedAnswer.Refused(StatusCodes.Status429TooManyRequests, result.Reason ?? "the room takes in as much as it can; send the request again later", result.RetryAfter);
            case DeliveryStatus.Unavailable:
                return PostedAnswer.Refused(StatusCodes.Status503ServiceUnavailable, result.Reason ?? "nothing can be taken now; send the request again later", result.RetryAfter);
            case DeliveryStatus.Durable when errors.Count > 0:
                LogRefused(_logger, errors[0].Code);
                return new PostedAnswer { Status = errors.All(error => error.Code == errors[0].Code) ? errors[0].Code : StatusCodes.Status400BadRequest, Errors = errors };
            case DeliveryStatus.Durable when result.Outcomes[0] is { Kind: OutcomeKind.Rejected, Reason: var reason }:
                return PostedAnswer.Refused(StatusCodes.Status400BadRequest, reason ?? "the request was not understood");
            case DeliveryStatus.Durable:
                return new PostedAnswer { Status = StatusCodes.Status200OK, Id = id, Notice = definition.Notice };
            default:
                throw new InvalidOperationException($"no such delivery status: {result.Status}");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused a request of an Open311 client with {Status}")]
    private static partial void LogRefused(ILogger logger, int status);
}
