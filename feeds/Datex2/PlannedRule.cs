using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Datex2;

/// <summary>How an incident stands whose beginning lies after its publication's time.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlannedRule>))]
public enum PlannedRule
{
    /// <summary>It is open at once, marked as from the future: for senders who do not send again when it begins.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>Its mode is Draft, which never counts as Actual, until a publication of a time after its beginning comes.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,
}
