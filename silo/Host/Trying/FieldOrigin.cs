using System.Text.Json.Serialization;

namespace SituationRoom.Host.Trying;

/// <summary>Who gave a field its value.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldOrigin>))]
internal enum FieldOrigin
{
    /// <summary>The message.</summary>
    [JsonStringEnumMemberName("message")]
    Message,

    /// <summary>The mapping's <c>default</c>, since the message gave nothing.</summary>
    [JsonStringEnumMemberName("mapping default")]
    MappingDefault,

    /// <summary>The room, since neither gave anything.</summary>
    [JsonStringEnumMemberName("room default")]
    RoomDefault,

    /// <summary>Nobody.</summary>
    [JsonStringEnumMemberName("not given")]
    NotGiven,
}
