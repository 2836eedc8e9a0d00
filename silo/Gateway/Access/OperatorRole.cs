using System.Text.Json.Serialization;

namespace SituationRoom.Gateway.Access;

/// <summary>What a person may do; each may do what the one before may.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OperatorRole>))]
public enum OperatorRole
{
    /// <summary>Reads what a wall may read, and reports.</summary>
    [JsonStringEnumMemberName("analyst")]
    Analyst,

    /// <summary>Leads the shift: sees personal data, settles rejections.</summary>
    [JsonStringEnumMemberName("lead")]
    Lead,

    /// <summary>Looks after the room: its configuration, too.</summary>
    [JsonStringEnumMemberName("administrator")]
    Administrator,
}
