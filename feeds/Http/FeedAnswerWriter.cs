using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SituationRoom.Feeds.Http;

/// <summary>Writes the answer to a body that was taken.</summary>
internal static class FeedAnswerWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, FeedAnswer answer)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, Plain);
        writer.WriteStartObject();
        writer.WriteNumber("accepted"u8, answer.Accepted);
        writer.WriteNumber("duplicates"u8, answer.Duplicates);
        writer.WriteStartArray("rejected"u8);
        foreach (var item in answer.Rejected)
        {
            writer.WriteStartObject();
            writer.WriteNumber("index"u8, item.Index);
            if (item.Code is { } code)
            {
                writer.WriteString("code"u8, code);
            }

            writer.WriteString("reason"u8, item.Reason);
            writer.WriteString("rejection"u8, item.Rejection);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (answer.RejectedNotListed is { } more)
        {
            writer.WriteNumber("rejectedNotListed"u8, more);
        }

        if (answer.Hint is { } hint)
        {
            writer.WriteString("hint"u8, hint);
        }

        writer.WriteEndObject();
        await writer.FlushAsync(context.RequestAborted);
    }
}
