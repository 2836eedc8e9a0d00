using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Whether the first row of a CSV file names the columns.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CsvHeader>))]
public enum CsvHeader
{
    /// <summary>Decided for each file: the first row is a header if at least half of its cells are names of <see cref="CsvDefinition.Columns"/>.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>Always; <see cref="CsvDefinition.Columns"/> is not needed.</summary>
    [JsonStringEnumMemberName("present")]
    Present,

    /// <summary>Never; the columns are named by <see cref="CsvDefinition.Columns"/>, else by their number from 1.</summary>
    [JsonStringEnumMemberName("absent")]
    Absent,
}
