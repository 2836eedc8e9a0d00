using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Api;

/// <summary>Reads the small JSON objects that people's requests bear.</summary>
internal static class RequestBody
{
    private const int Most = 16 * 1024;

    /// <summary>The object, or what is wrong with the body.</summary>
    public static async ValueTask<(T? Value, string? Wrong)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, "Send it with Content-Type: application/json.");
        }

        if (request.ContentLength > Most)
        {
            return (null, $"Send {Most} bytes at the most.");
        }

        // Whatever is left of a longer one without a length is no JSON then.
        using var body = new MemoryStream();
        var buffer = new byte[4 * 1024];
        for (int count; body.Length <= Most && (count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            body.Write(buffer, 0, count);
        }

        try
        {
            return JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), type) is { } value ? (value, null) : (null, "Send a JSON object.");
        }
        catch (JsonException fault)
        {
            return (null, $"The body is not the JSON object that is expected here (line {fault.LineNumber + 1}); see /openapi/v1.json.");
        }
    }
}
