using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SituationRoom.Core.Trail;

/// <summary>Events of the trail as JSON: camelCase, the event's kind first as <c>type</c>, nulls left out, closed sets by their names.</summary>
public static class TrailJson
{
    // Letters of any script stand as they are: it is never sent within a page.
    private static readonly TrailJsonContext Context = new(
        new JsonSerializerOptions(TrailJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The event as UTF-8.</summary>
    public static byte[] Write(TrailEvent said) => JsonSerializer.SerializeToUtf8Bytes(said, Context.TrailEvent);

    /// <summary>The event that such bytes hold.</summary>
    /// <exception cref="InvalidDataException">They hold none, or one of a kind that is not known.</exception>
    public static TrailEvent Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Context.TrailEvent) ?? throw new InvalidDataException("an event of the trail is empty");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new InvalidDataException($"an event of the trail is damaged or of an unknown kind ({e.Message}); start with the newest release", e);
        }
    }
}

/// <summary>Metadata of the events, made at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TrailEvent))]
internal sealed partial class TrailJsonContext : JsonSerializerContext;
