using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Webhooks;

/// <summary>
/// The door of messengers and social networks: checks the secret, and answers as the platform wants once what came is durable. What is not understood
/// is kept and answered like the rest, since the platforms send again whatever is not, and hold back what comes after it.
/// </summary>
public sealed partial class WebhookDoor
{
    /// <summary>Largest event in bytes, where the feed has no limit of its own.</summary>
    private const long BodyBytes = 1 << 20;

    private readonly IFeedDirectory _directory;
    private readonly WebhookIntake _intake;
    private readonly HttpFeedOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly FeedAdmission _admission;
    private readonly WebhookSecrets _secrets;

    public WebhookDoor(IFeedDirectory directory, WebhookIntake intake, HttpFeedOptions options, TimeProvider clock, ILogger<WebhookDoor> logger)
    {
        (_directory, _intake, _options, _clock, _logger) = (directory, intake, options, clock, logger);
        _admission = new FeedAdmission(directory, options, clock);
        _secrets = new WebhookSecrets(logger);
    }

    /// <summary>Answers one call.</summary>
    /// <param name="context">The request, its body unread.</param>
    /// <param name="feed">The feed's id as it stands in the address.</param>
    /// <param name="platform">Whose address it is.</param>
    internal async Task HandleAsync(HttpContext context, string feed, WebhookPlatform platform)
    {
        _admission.CountForOneself(context);
        try
        {
            var refusal = Admit(context.Request, feed, platform, out var request) ?? await TakeAsync(context, request!, platform);
            if (refusal == WebhookSecrets.NotReadable)
            {
                _intake.Fail(feed, "a secret of the feed can't be read; mend the environment or the file that its \"secrets\" name");
            }

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

    private Refusal? Admit(HttpRequest request, string feed, WebhookPlatform platform, out AdmittedRequest? admitted)
    {
        admitted = null;
        if (_directory.Find(feed) is not { } definition || definition.Door != platform.Door)
        {
            return WebhookRefusals.NoFeed;
        }

        var wrong = platform.SecretHeader is { } header
            ? _secrets.Check(feed, request.Headers[header], platform.Options(definition).Secrets)
            : null;
        return wrong ?? _admission.Admit(request, definition, definition.Limits?.BodyBytes ?? BodyBytes, out admitted);
    }

    private async Task<Refusal?> TakeAsync(HttpContext context, AdmittedRequest request, WebhookPlatform platform)
    {
        var receivedAt = _clock.GetUtcNow();
        try
        {
            return await PlainBody.ReadAsync(
                context.Request.Body,
                request.Gzip,
                async plain =>
                {
                    using var parts = new BodyParts(plain, MessageForm.Json, request.Limit, _options, _intake.Budget);
                    return await parts.NextAsync(request.Gzip ? null : context.Request.ContentLength, context.RequestAborted)
                        ?? await TakeAsync(context, request, platform, parts.Part, receivedAt);
                },
                (reason, kept) => platform.SecretHeader is null
                    ? Task.FromResult<Refusal?>(WebhookRefusals.NotAnEvent)
                    : TakeAsync(context, request, platform, ChatEvent.Rejected(reason, kept), kept.Length, receivedAt));
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusal.TooLarge(request.Limit) : Refusal.CutOff;
        }
    }

    private async Task<Refusal?> TakeAsync(
        HttpContext context, AdmittedRequest request, WebhookPlatform platform, ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        var feed = request.Feed;
        if (feed is { Door: FeedDoor.Vk, Vk: { } vk })
        {
            if (Check(feed.Id, vk, VkEnvelope.Read(body), out var envelope, out var confirmation) is { } wrong)
            {
                return wrong;
            }

            if (confirmation is not null)
            {
                await AnswerAsync(context, confirmation);
                return null;
            }

            body = envelope!.Body;
        }

        return await TakeAsync(context, request, platform, WebhookParsers.For(feed)!.Parse(body), body.Length, receivedAt);
    }

    private async Task<Refusal?> TakeAsync(
        HttpContext context, AdmittedRequest request, WebhookPlatform platform, ChatEvent told, int bytes, DateTimeOffset receivedAt)
    {
        request.Rate?.Charge(Math.Max(1, told.Items.Count));
        if (await _intake.TakeAsync(request.Feed.Id, told, bytes, receivedAt, context.RequestAborted) is { } refusal)
        {
            return refusal;
        }

        await AnswerAsync(context, platform.Answer);
        return null;
    }

    // VK Callback API: a confirmation comes before any secret is agreed upon, and its answer tells nothing to whoever has no part in it.
    private Refusal? Check(string feed, VkDefinition vk, VkEnvelope? read, out VkEnvelope? envelope, out string? confirmation)
    {
        (envelope, confirmation) = (read, null);
        if (read is null)
        {
            return WebhookRefusals.NotAnEvent;
        }

        if (read.Group != vk.GroupId)
        {
            return WebhookRefusals.WrongGroup;
        }

        if (read.Type == "confirmation")
        {
            confirmation = _secrets.Read(feed, vk.Confirmation!);
            return confirmation is null ? WebhookSecrets.NotReadable : null;
        }

        return _secrets.Check(feed, read.Secret, vk.Secrets);
    }

    private static Task AnswerAsync(HttpContext context, string text)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        if (text.Length == 0)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused an event for feed {Feed} with {Status}: {Title}")]
    private static partial void LogRefused(ILogger logger, string feed, int status, string title);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A platform went away before it was answered for feed {Feed}")]
    private static partial void LogGone(ILogger logger, string feed);
}
