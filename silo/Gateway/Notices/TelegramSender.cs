using System.Net;
using System.Net.Http.Json;
using SituationRoom.Core.Notices;

namespace SituationRoom.Gateway.Notices;

/// <summary>What the method sendMessage takes.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Text">Plain text: no parse mode, so that nothing in it is taken for markup.</param>
internal sealed record TelegramMessage(
    [property: System.Text.Json.Serialization.JsonPropertyName("chat_id")] string ChatId, string Text);

/// <summary>Sends a notice as a bot's message. The bot's token is part of the address, so no address ever stands in a detail.</summary>
internal sealed class TelegramSender(HttpClient http, Uri api, Func<string> token, string chat, NoticeText words) : INoticeSender
{
    public async Task<SendResult> SendAsync(PendingNotice notice, CancellationToken cancellationToken)
    {
        var message = new TelegramMessage(chat, words.Body(notice.Step, notice.Facts, notice.Key.Alert));
        using var answer = await http.PostAsJsonAsync(
            // Absolute in its path: a token holds a colon, and "bot123:" alone would be read as a scheme.
            new Uri(api, $"/bot{token()}/sendMessage"), message, NoticeJson.Default.TelegramMessage, cancellationToken);
        return answer.StatusCode == HttpStatusCode.BadRequest
            ? new SendResult(SendStatus.Failed, "answered 400: is the chat's id right, and is the bot in that chat?")
            : WebhookSender.Judge(answer.StatusCode);
    }
}
