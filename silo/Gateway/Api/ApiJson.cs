using SituationRoom.Gateway.Wire;

namespace SituationRoom.Gateway.Api;

/// <summary>The API's one JSON form.</summary>
internal static class ApiJson
{
    public static readonly ApiJsonContext Context = new(WireJson.Plain(ApiJsonContext.Default.Options));
}
