using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>What a feed's whole documents are written in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentFormat>))]
public enum DocumentFormat
{
    /// <summary>A JSON array of items, canonical or by the feed's mapping.</summary>
    [JsonStringEnumMemberName("json")]
    Json,

    /// <summary>CAP 1.1 or 1.2, bare, in an EDXL-DE wrapper, or an Atom or RSS index of alerts.</summary>
    [JsonStringEnumMemberName("cap")]
    Cap,

    /// <summary>DATEX II, a SituationPublication of version 2 or 3.</summary>
    [JsonStringEnumMemberName("datex2")]
    Datex2,

    /// <summary>The requests of an Open311 GeoReport v2 server.</summary>
    [JsonStringEnumMemberName("open311")]
    Open311,
}
