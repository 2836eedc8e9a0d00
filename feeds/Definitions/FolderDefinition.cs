using System.Text.Json.Serialization;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Definitions;

/// <summary>The folder that is watched for files of a feed.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FolderDefinition
{
    /// <summary>Path of the folder, absolute or below the configuration's own directory. Folders within it are not looked into.</summary>
    public string Path { get; init; } = "";

    /// <summary>Names of the files that are taken, with <c>*</c> and <c>?</c>, in any case; null: all whose endings say what they hold.</summary>
    public string? Pattern { get; init; }

    /// <summary>How often the folder is looked at; network shares do not tell of changes.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a file's size and time must have stayed the same before it is taken to be whole.</summary>
    [JsonConverter(typeof(DurationConverter))]
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether the files hold reports or readings.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>Where files go that were taken in, absolute or below <see cref="Path"/>.</summary>
    public string Done { get; init; } = "done";

    /// <summary>Where files go that could not be read, absolute or below <see cref="Path"/>.</summary>
    public string Failed { get; init; } = "failed";
}
