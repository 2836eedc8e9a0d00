using System.Text.Json;
using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>How the configuration's JSON is read: camelCase, comments, trailing commas; an unknown member is an error.</summary>
public static class FeedJson
{
    /// <summary>Options for <see cref="FeedDefinition"/> and everything under it.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            WriteIndented = true,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
