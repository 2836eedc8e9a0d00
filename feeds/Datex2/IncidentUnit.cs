using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Datex2;

/// <summary>What of a publication counts as one incident.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IncidentUnit>))]
public enum IncidentUnit
{
    /// <summary>A situation: its records (accident, lane closure, queue) are aspects of one event.</summary>
    [JsonStringEnumMemberName("situation")]
    Situation,

    /// <summary>A record, for senders who gather unrelated records under one situation.</summary>
    [JsonStringEnumMemberName("record")]
    Record,
}
