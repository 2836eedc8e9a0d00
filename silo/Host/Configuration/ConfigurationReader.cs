using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>
/// Turns the text of a configuration into records. It reads member by member and element by element, so that one error
/// does not hide the next.
/// </summary>
internal sealed class ConfigurationReader
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly List<ConfigurationError> _errors = [];

    private ConfigurationReader()
    {
    }

    /// <summary>What is read of a text that is no JSON object.</summary>
    public static RoomConfiguration Nothing { get; } = new();

    /// <summary>Reads; where there are errors, what could be read is there all the same, and <see cref="Nothing"/> where that is nothing at all.</summary>
    /// <param name="text">JSON with comments, UTF-8.</param>
    /// <param name="overrides">Environment variables, by name.</param>
    public static (RoomConfiguration Configuration, IReadOnlyList<ConfigurationError> Errors) Read(
        ReadOnlyMemory<byte> text, IEnumerable<KeyValuePair<string, string>> overrides)
    {
        var reader = new ConfigurationReader();
        if (reader.Parse(text) is not { } root)
        {
            return (Nothing, reader._errors);
        }

        EnvironmentOverrides.Apply(root, overrides, reader._errors);
        return (reader.Read(root), reader._errors);
    }

    private JsonObject? Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            if (JsonNode.Parse(text.Span, documentOptions: Lenient) is JsonObject root)
            {
                // Members named twice show only when they are looked at.
                _ = root.Count;
                return root;
            }

            _errors.Add(new("line 1", "", "the file is no JSON object", "begin it with { and end it with }"));
        }
        catch (JsonException fault)
        {
            _errors.Add(new($"line {fault.LineNumber + 1}", "", "the file is no JSON", $"mend it there: {Plain(fault.Message)}"));
        }
        catch (ArgumentException fault)
        {
            _errors.Add(new("", "", "a member is named twice", $"keep one of the two: {fault.Message}"));
        }

        return null;
    }

    private RoomConfiguration Read(JsonObject root)
    {
        var known = new List<string>();
        var empty = new RoomConfiguration();
        var read = new RoomConfiguration
        {
            Schema = One("$schema", empty.Schema),
            City = One("city", empty.City),
            Territories = Many<TerritoryDefinition>("territories"),
            TerritoriesFrom = One("territoriesFrom", empty.TerritoriesFrom),
            Boundaries = One("boundaries", empty.Boundaries),
            Categories = Many<CategoryDefinition>("categories"),
            Departments = Many<DepartmentDefinition>("departments"),
            Posts = Many<PostDefinition>("posts"),
            Responsibilities = Many<ResponsibilityDefinition>("responsibilities"),
            Calendars = Many<CalendarDefinition>("calendars"),
            Deadlines = Many<NormDefinition>("deadlines"),
            Feeds = Many<FeedDefinition>("feeds"),
            Rules = Many<RuleDefinition>("rules") is var rules && root["rules"] is null ? null : rules,
            Watch = One("watch", empty.Watch),
            Readiness = One("readiness", empty.Readiness),
            Walls = Many<WallDefinition>("walls"),
            Peers = Many<PeerAccessDefinition>("peers"),
            People = Many<PersonDefinition>("people"),
            Notices = One("notices", empty.Notices),
            Journal = One("journal", empty.Journal),
            Keep = One("keep", empty.Keep),
            Server = One("server", empty.Server),
            Limits = One("limits", empty.Limits),
            Log = One("log", empty.Log),
            Telemetry = One("telemetry", empty.Telemetry),
        };
        foreach (var (member, _) in root.Where(member => !known.Contains(member.Key)))
        {
            _errors.Add(new(member, "", "there is no such member", $"known are {string.Join(", ", known.Skip(1))}"));
        }

        return read;

        T One<T>(string member, T otherwise)
        {
            known.Add(member);
            return root[member] is { } node && Convert<T>(node, member) is { } value ? value : otherwise;
        }

        IReadOnlyList<T> Many<T>(string member)
            where T : class, new()
        {
            known.Add(member);
            if (root[member] is not { } node)
            {
                return [];
            }

            if (node is not JsonArray array)
            {
                _errors.Add(new(member, "", "this is a list", "write [ … ]"));
                return [];
            }

            // What can't be read keeps its place, so that further errors name the right one.
            return [.. array.Select((item, index) => Convert<T>(item, $"{member}[{index}]") ?? new T())];
        }
    }

    private T? Convert<T>(JsonNode? node, string path)
    {
        try
        {
            if (node is not null)
            {
                return node.Deserialize<T>(FeedJson.Options);
            }

            _errors.Add(new(path, "null", "something must stand here", "write it or remove the comma"));
        }
        catch (JsonException fault)
        {
            _errors.Add(JsonFault.Describe(fault, node!, path));
        }

        return default;
    }

    private static string Plain(string message)
    {
        var end = message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
