using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using SituationRoom.Core.Notices;

namespace SituationRoom.Gateway.Notices;

/// <summary>
/// Posts a notice to an address. Signed: header <c>SituationRoom-Signature: t=UNIX SECONDS,v1=HEX</c>, where HEX is HMAC-SHA256 with the
/// shared secret over <c>t.BODY</c>. Every attempt bears the same <c>Idempotency-Key</c>. Redirects are not followed.
/// </summary>
internal sealed class WebhookSender(HttpClient http, Uri address, Func<string> secret, Func<PendingNotice, CancellationToken, ValueTask<byte[]>> body, string mediaType, TimeProvider time) : INoticeSender
{
    public const string SignatureHeader = "SituationRoom-Signature";

    public async Task<SendResult> SendAsync(PendingNotice notice, CancellationToken cancellationToken)
    {
        var content = await body(notice, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        request.Headers.Add("Idempotency-Key", notice.Key.ToString());
        request.Headers.Add(SignatureHeader, Signature(secret(), time.GetUtcNow().ToUnixTimeSeconds(), content));
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return Judge(answer.StatusCode);
    }

    internal static string Signature(string secret, long seconds, ReadOnlySpan<byte> body)
    {
        var stamp = seconds.ToString(CultureInfo.InvariantCulture);
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(stamp + "."));
        hash.AppendData(body);
        return $"t={stamp},v1={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    /// <summary>What the other side won't take however often it comes is refused; a wrong key or address may be mended, so it is tried again.</summary>
    internal static SendResult Judge(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => new SendResult(SendStatus.Delivered, $"answered {(int)status}"),
        400 or 410 or 413 or 415 or 422 => new SendResult(SendStatus.Refused, $"refused with {(int)status}"),
        _ => new SendResult(SendStatus.Failed, $"answered {(int)status}"),
    };
}
