using System.Diagnostics.CodeAnalysis;
using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Engine.Notices;

namespace SituationRoom.Gateway.Notices;

/// <summary>Makes senders of routes.</summary>
internal sealed class SenderFactory(INoticeDesk desk, TimeProvider time) : IDisposable
{
    // No redirects: a notice goes where the configuration says, and nowhere else.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        MaxResponseContentBufferSize = 64 * 1024,
    };

    public IReadOnlyDictionary<string, INoticeSender> Make(NoticeOptions options, BoardNames city, TimeZoneInfo zone)
    {
        var cap = new CapNotice(options.Voice, zone);
        return options.Routes.ToDictionary(
            route => route.Target.Id, route => Make(route, cap, new NoticeText(city, zone, route.IsRussian)), StringComparer.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    [SuppressMessage("Reliability", "CA2000", Justification = "Senders hold nothing of their own.")]
    private INoticeSender Make(NoticeRoute route, CapNotice cap, NoticeText words) => route switch
    {
        { Webhook: { IsCap: true } hook } => new WebhookSender(_http, hook.Address, hook.Secret, (notice, token) => CapAsync(cap, notice, token), CapNotice.MediaType, time),
        { Webhook: { } hook } => new WebhookSender(_http, hook.Address, hook.Secret, (notice, _) => ValueTask.FromResult(NoticePayload.Write(notice)), "application/json", time),
        { Email: { } email } => new EmailSender(email, words),
        { Telegram: { } telegram } => new TelegramSender(_http, telegram.Api, telegram.Token, telegram.Chat, words),
        { Target.Kind: NoticeKind.Cap } => new PublishedSender(),
        _ => throw new ArgumentException($"target {route.Target.Id} has no way out", nameof(route)),
    };

    private async ValueTask<byte[]> CapAsync(CapNotice cap, PendingNotice notice, CancellationToken cancellationToken)
    {
        var (_, told) = await desk.NoticesOfAsync(notice.Key.Alert, cancellationToken);
        var earlier = told.Where(other => other.Key.Target == notice.Key.Target).Select(other => (other.Key, other.DueAt));
        return cap.Write(notice.Key, notice.Step, notice.Facts, notice.DueAt, earlier);
    }
}
