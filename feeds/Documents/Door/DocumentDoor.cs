using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Documents.Intake;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Xml;

namespace SituationRoom.Feeds.Documents.Door;

/// <summary>The door of whole XML documents, <c>/cap/{feed}</c> and <c>/datex2/{feed}</c>: answers as the HTTP door does, once they are durable.</summary>
public sealed partial class DocumentDoor
{
    private readonly DocumentIntake _intake;
    private readonly HttpFeedOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly FeedAdmission _admission;

    public DocumentDoor(IFeedDirectory directory, DocumentIntake intake, HttpFeedOptions options, TimeProvider clock, ILogger<DocumentDoor> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_intake, _options, _clock, _logger) = (intake, options, clock, logger);
        _admission = new FeedAdmission(directory, options, clock);
    }

    /// <summary>Answers one request.</summary>
    /// <param name="context">The request, its body unread.</param>
    /// <param name="feed">The feed's id as it stands in the address.</param>
    /// <param name="format">What the address takes.</param>
    public async Task HandleAsync(HttpContext context, string feed, DocumentFormat format)
    {
        ArgumentNullException.ThrowIfNull(context);
        _admission.CountForOneself(context);
        try
        {
            var refusal = _admission.Admit(context.Request, feed, known => Form(context.Request, known, format), out var request)
                ?? await TakeAsync(context, request!);
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

    private static Refusal? Form(HttpRequest request, FeedDefinition feed, DocumentFormat format) =>
        DocumentParsers.FormatOf(feed) == format
            ? RequestForm.Xml(request)
            : Refusal.NoFeed with
            {
                Title = "The feed has another door",
                Detail = "This feed's documents are not taken at this address: check \"door\" of the feed in the configuration.",
            };

    private async Task<Refusal?> TakeAsync(HttpContext context, AdmittedRequest request)
    {
        var receivedAt = _clock.GetUtcNow();
        var aborted = context.RequestAborted;
        try
        {
            return await PlainBody.ReadAsync(
                context.Request.Body,
                request.Gzip,
                async plain =>
                {
                    using var parts = new BodyParts(plain, MessageForm.Json, request.Limit, _options, _intake.Budget);
                    return await parts.NextAsync(request.Gzip ? null : context.Request.ContentLength, aborted)
                        ?? Parse(request.Feed, parts.Part, out var document)
                        ?? await TakeAsync(context, request, document!, parts.Part.Length, receivedAt);
                },
                (reason, kept) => TakeAsync(context, request, ParsedDocument.Failed(reason, kept), kept.Length, receivedAt));
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusal.TooLarge(request.Limit) : Refusal.CutOff;
        }
    }

    /// <summary>While it is parsed a document is charged with its tree, which many small elements make far larger than their bytes.</summary>
    private Refusal? Parse(FeedDefinition feed, ReadOnlyMemory<byte> bytes, out ParsedDocument? document)
    {
        document = null;
        var weight = DocumentParsers.FormatOf(feed) == DocumentFormat.Cap ? SafeXml.Weight(bytes.Span) : 0;
        if (weight > _intake.Budget.Limit)
        {
            return Refusal.TooHeavy;
        }

        if (!_intake.Budget.TryTake(weight))
        {
            return Refusal.Pressed("The documents of all senders together fill the memory set aside for them; send this one again a little later.", _options.RetryAfter);
        }

        try
        {
            document = DocumentParsers.For(feed).Parse(bytes);
            return null;
        }
        finally
        {
            _intake.Budget.Return(weight);
        }
    }

    private async Task<Refusal?> TakeAsync(HttpContext context, AdmittedRequest request, ParsedDocument document, int bytes, DateTimeOffset receivedAt)
    {
        request.Rate?.Charge(document.Items.Count);
        var taken = await _intake.TakeAsync(new ArrivedDocument(request.Feed.Id, document, bytes, receivedAt), context.RequestAborted);
        if (taken.NotTaken is not null)
        {
            return taken.NotTaken;
        }

        if (document.Failure is { } failure)
        {
            return Refusal.NotUnderstood.Kept(failure, taken.Answer.Rejected);
        }

        await FeedAnswerWriter.WriteAsync(context, taken.Answer with { Hint = Hint(document) });
        return null;
    }

    // What an index names is fetched where it is asked for; nobody who sends makes the room ask somebody else.
    private static string? Hint(ParsedDocument document) => document.Links.Count > 0
        ? string.Create(CultureInfo.InvariantCulture, $"this is an index that leads to {document.Links.Count} further documents, which are not fetched for a sender; send those, or let a feed of the door \"poll\" ask for the index")
        : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused a document for feed {Feed} with {Status}: {Title}")]
    private static partial void LogRefused(ILogger logger, string feed, int status, string title);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A sender of feed {Feed} went away before it was answered")]
    private static partial void LogGone(ILogger logger, string feed);
}
