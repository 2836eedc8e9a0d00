using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Cap;

/// <summary>How a feed's CAP alerts become reports, beside what CAP says by itself.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CapDefinition
{
    /// <summary>
    /// The text of <c>event</c>, or a CAP category (<c>Geo</c>, <c>Met</c>, …), to a code or alias of the category tree. Events are
    /// looked for first; letter case does not matter. What stands in neither: the event's text as it is.
    /// </summary>
    public IReadOnlyDictionary<string, string> Categories { get; init; } = new Dictionary<string, string>();

    /// <summary>Which geocodes name districts: their <c>valueName</c>, such as <c>OKATO</c>. The values are codes or aliases of districts.</summary>
    public IReadOnlyList<string> Geocodes { get; init; } = [];

    /// <summary>Which language to take where an alert comes in several, the dearest first; <c>ru</c> stands for <c>ru-RU</c> too. Else the first that was sent.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["ru", "en"];

    /// <summary>After how many hours an alert ends that says nothing of its expiry; null: it stays until it is updated or cancelled.</summary>
    public double? EndsAfterHours { get; init; }
}
