using System.Text.Json.Serialization;

namespace SituationRoom.Gateway.Access;

/// <summary>What a person is in the room. Which of them may call an endpoint is said by the endpoint, with a <see cref="RoleSet"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OperatorRole>))]
public enum OperatorRole
{
    /// <summary>Reads what a wall may read.</summary>
    [JsonStringEnumMemberName("viewer")]
    Viewer,

    /// <summary>Works on alerts: acknowledges, assigns, shelves, escalates, resolves, notes.</summary>
    [JsonStringEnumMemberName("dispatcher")]
    Dispatcher,

    /// <summary>Leads the shift: also sees personal data, settles rejections, lets walls in.</summary>
    [JsonStringEnumMemberName("lead")]
    Lead,

    /// <summary>Reads and reports, and acts on nothing.</summary>
    [JsonStringEnumMemberName("analyst")]
    Analyst,

    /// <summary>Looks after the room, its configuration and its people; may do all that the others may.</summary>
    [JsonStringEnumMemberName("administrator")]
    Administrator,
}
