using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SituationRoom.Feeds.Http;

/// <summary>Why a request was refused, as RFC 9457 has it.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Title">What kind of refusal it is, in a few words.</param>
/// <param name="Detail">What is wrong and the remedy, in English.</param>
/// <param name="RetryAfter">When to come back; null where coming back would not help.</param>
internal sealed record Refusal(int Status, string Title, string Detail, TimeSpan? RetryAfter = null)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly Refusal NoKey = new(
        StatusCodes.Status401Unauthorized,
        "The key is missing",
        "Send the feed's key as \"Authorization: Bearer KEY\" or \"X-Api-Key: KEY\".");

    public static readonly Refusal WrongKey = new(
        StatusCodes.Status403Forbidden,
        "The key does not open this feed",
        "Check that the key and the feed's name in the address belong together.");

    public static readonly Refusal NoFeed = new(
        StatusCodes.Status404NotFound,
        "There is no such feed",
        "The key is known, the feed's name is not: check the name in the address against \"feeds\" in the configuration.");

    public static readonly Refusal NoImport = new(
        StatusCodes.Status400BadRequest,
        "The import's name is not taken",
        "Send ?import=ID with 1 to 100 characters, the same for all bodies of one import, and perhaps &file=NAME with 200 at the most.");

    public static readonly Refusal NoType = new(
        StatusCodes.Status415UnsupportedMediaType,
        "The type of the body is not given",
        "Send Content-Type: application/json for an object or an array, application/x-ndjson for one object a line.");

    public static readonly Refusal WrongType = new(
        StatusCodes.Status415UnsupportedMediaType,
        "The type of the body is not taken",
        "Send Content-Type: application/json for an object or an array, application/x-ndjson for one object a line, in UTF-8.");

    public static readonly Refusal WrongEncoding = new(
        StatusCodes.Status415UnsupportedMediaType,
        "The encoding of the body is not taken",
        "Send the body plain or with Content-Encoding: gzip.");

    public static readonly Refusal NotJson = new(
        StatusCodes.Status400BadRequest,
        "The body is not JSON",
        "");

    public static readonly Refusal NotUnderstood = new(
        StatusCodes.Status400BadRequest,
        "The document was not understood",
        "");

    public static readonly Refusal NotXml = new(
        StatusCodes.Status415UnsupportedMediaType,
        "The type of the body is not taken",
        "Send Content-Type: application/xml, text/xml, or one that ends with +xml.");

    public static readonly Refusal CutOff = new(
        StatusCodes.Status400BadRequest,
        "The body was cut off",
        "The connection ended before the body did; send it again, what was taken already is recognised.");

    public static readonly Refusal TooHeavy = new(
        StatusCodes.Status413PayloadTooLarge,
        "The document holds too many elements",
        "What is made of so many elements is more than a room holds at once; send them in several documents.");

    public static Refusal TooLarge(long limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        "The body is too large",
        string.Create(CultureInfo.InvariantCulture, $"A body has at most {limit} bytes, also once it is decompressed; send it in parts. Whatever was taken of it already is recognised when it comes again."));

    public static Refusal TooMany(int limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        "The body holds too many items",
        string.Create(CultureInfo.InvariantCulture, $"A body has at most {limit} items; nothing of it was taken. Send fewer at once, or one object a line as application/x-ndjson, which has no such limit."));

    public static Refusal Pressed(string reason, TimeSpan retryAfter) => new(
        StatusCodes.Status429TooManyRequests, "Too much at once", reason, retryAfter);

    public static Refusal Unavailable(string reason, TimeSpan retryAfter) => new(
        StatusCodes.Status503ServiceUnavailable, "Nothing can be taken now", reason, retryAfter);

    /// <summary>The refusal of a body that was kept as a rejection.</summary>
    /// <param name="reason">Why, as the rejection says.</param>
    /// <param name="kept">What was kept.</param>
    public Refusal Kept(string reason, IReadOnlyList<RejectedItem> kept) => this with
    {
        Detail = $"{char.ToUpperInvariant(reason[0])}{reason[1..]}. The body was kept{(kept is [.., { Rejection: { } id }] ? $" as rejection {id}" : "")}.",
    };

    /// <summary>Writes the refusal as the answer.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            return;
        }

        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        if (RetryAfter is { } wait)
        {
            var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (this == WrongEncoding)
        {
            response.Headers.AcceptEncoding = "gzip";
        }

        await using var writer = new Utf8JsonWriter(response.BodyWriter, Plain);
        writer.WriteStartObject();
        writer.WriteString("type"u8, "about:blank"u8);
        writer.WriteString("title"u8, Title);
        writer.WriteNumber("status"u8, Status);
        writer.WriteString("detail"u8, Detail);
        writer.WriteEndObject();
        await writer.FlushAsync(context.RequestAborted);
    }
}
