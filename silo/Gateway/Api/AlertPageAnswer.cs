using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SituationRoom.Engine.Alerts;

namespace SituationRoom.Gateway.Api;

/// <summary>Answers with an <see cref="AlertPage"/> whose items are written already.</summary>
/// <param name="list">What was asked for.</param>
/// <param name="items">Each of its items as one JSON object.</param>
internal sealed class AlertPageAnswer(AlertList list, IEnumerable<byte[]> items) : IResult
{
    private const int FlushFrom = 64 << 10;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        var body = httpContext.Response.BodyWriter;
        var json = new Utf8JsonWriter(body, Plain);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteNumber("version", list.Version);
            json.WriteStartArray("items");
            var unsent = 0;
            foreach (var item in items)
            {
                json.WriteRawValue(item, skipInputValidation: true);
                unsent += item.Length;
                if (unsent >= FlushFrom)
                {
                    json.Flush();
                    await body.FlushAsync(httpContext.RequestAborted);
                    unsent = 0;
                }
            }

            json.WriteEndArray();
            json.WriteStartArray("gone");
            foreach (var id in list.Gone)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
            json.WriteBoolean("whole", list.IsWhole);
            if (list.More)
            {
                json.WriteString("next", list.Items[^1].Now.Id);
            }

            json.WriteEndObject();
        }

        await body.FlushAsync(httpContext.RequestAborted);
    }
}
