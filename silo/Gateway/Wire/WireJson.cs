using System.Text.Encodings.Web;
using System.Text.Json;

namespace SituationRoom.Gateway.Wire;

/// <summary>
/// The wire's one JSON form. Letters of any script stand as they are (a Cyrillic letter is two bytes, escaped it would be
/// six); that is safe, since it is only ever sent as JSON, never within a page.
/// </summary>
internal static class WireJson
{
    public static readonly WireJsonContext Context = new(Plain(WireJsonContext.Default.Options));

    /// <summary>The same options, with letters as they are.</summary>
    public static JsonSerializerOptions Plain(JsonSerializerOptions options) => new(options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
