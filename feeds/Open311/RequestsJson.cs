using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Open311;

/// <summary>Reads the bare array of requests; numbers and texts are taken alike, since servers differ.</summary>
internal static class RequestsJson
{
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = ReportLimits.Depth };

    /// <param name="document">The document.</param>
    /// <param name="failure">Why it can't be read; null where it could.</param>
    public static IReadOnlyList<ServiceRequest> Read(ReadOnlyMemory<byte> document, out Fault? failure)
    {
        failure = Utf8.IsValid(document.Span) ? null : Fault.Of(FaultCode.DocumentNotUtf8);
        if (failure is not null)
        {
            return [];
        }

        try
        {
            using var parsed = JsonDocument.Parse(document, Bounded);
            if (parsed.RootElement is { ValueKind: JsonValueKind.Array } array)
            {
                var isErrors = array.GetArrayLength() > 0 && array.EnumerateArray().All(IsError);
                failure = isErrors ? Fault.Of(FaultCode.RequestsErrors) : null;
                return isErrors ? [] : [.. array.EnumerateArray().Select(Request)];
            }

            if (parsed.RootElement is { ValueKind: JsonValueKind.Object } bare && bare.TryGetProperty("service_request_id", out _))
            {
                // A request by itself is one that was refused and is read again.
                return [Request(bare)];
            }

            failure = Fault.Of(FaultCode.RequestsJson);
        }
        catch (JsonException error)
        {
            // The reader's own message may quote the document, which may be personal.
            failure = Fault.Of(FaultCode.JsonCutShort, error.LineNumber + 1 ?? 1, error.BytePositionInLine ?? 0);
        }

        return [];
    }

    private static bool IsError(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("code", out _) && item.TryGetProperty("description", out _) && !item.TryGetProperty("status", out _);

    private static ServiceRequest Request(JsonElement item)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        if (item.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in item.EnumerateObject())
            {
                Keep(member, members);
            }
        }

        return new ServiceRequest(members, Encoding.UTF8.GetBytes(item.GetRawText()));
    }

    private static void Keep(JsonProperty member, Dictionary<string, string> members)
    {
        try
        {
            if (Text(member.Value) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                members[member.Name] = text.Trim();
            }
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no text that could be kept.
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        // Some servers put the address of a picture into an object.
        JsonValueKind.Object => value.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : null,
        JsonValueKind.Array or JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => null,
    };
}
