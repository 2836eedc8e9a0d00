using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Open311;

/// <summary>What the answer to an attribute is (GeoReport v2).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttributeDatatype>))]
public enum AttributeDatatype
{
    /// <summary>A line of text.</summary>
    [JsonStringEnumMemberName("string")]
    Line,

    /// <summary>A number.</summary>
    [JsonStringEnumMemberName("number")]
    Number,

    /// <summary>A moment as W3C writes it.</summary>
    [JsonStringEnumMemberName("datetime")]
    Datetime,

    /// <summary>Several lines of text.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>One of several keys.</summary>
    [JsonStringEnumMemberName("singlevaluelist")]
    SingleValueList,

    /// <summary>Any of several keys.</summary>
    [JsonStringEnumMemberName("multivaluelist")]
    MultiValueList,
}
