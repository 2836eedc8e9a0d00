using System.Text.Json;
using System.Text.Json.Serialization;

namespace SituationRoom.Gateway.Api;

/// <summary>The wire's words of a closed set that begin with a small letter.</summary>
internal sealed class CamelEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
