using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>
/// Environment variables that override the file: <c>SITUATIONROOM__server__urls</c>, <c>SITUATIONROOM__feeds__0__id</c>. Names
/// are compared without case; a value is a text, a number, true or false, or JSON where a list or an object stands.
/// </summary>
internal static class EnvironmentOverrides
{
    /// <summary>How such a variable's name begins.</summary>
    public const string Prefix = "SITUATIONROOM__";

    /// <summary>The process's own.</summary>
    public static IEnumerable<KeyValuePair<string, string>> OfProcess() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(entry => KeyValuePair.Create((string)entry.Key, (string?)entry.Value ?? ""))
            .Where(entry => entry.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets each in the configuration's JSON; what names nothing is an error.</summary>
    public static void Apply(JsonObject root, IEnumerable<KeyValuePair<string, string>> overrides, List<ConfigurationError> errors)
    {
        foreach (var (name, value) in overrides)
        {
            if (!TrySet(root, typeof(RoomConfiguration), name[Prefix.Length..].Split("__"), value))
            {
                errors.Add(new(name, "", "this environment variable names no member of the configuration", "check its spelling, or unset it"));
            }
        }
    }

    private static bool TrySet(JsonNode node, Type type, ReadOnlySpan<string> path, string value)
    {
        if (Next(node, type, path[0]) is not { } next)
        {
            return false;
        }

        if (path.Length == 1)
        {
            next.Put(Parse(value, next.Type));
            return true;
        }

        if (next.Node is null)
        {
            next.Put(ElementOf(next.Type) is null ? new JsonObject() : new JsonArray());
        }

        // What was just put is read again, so that it is the node within the tree.
        return TrySet(Next(node, type, path[0])!.Node!, next.Type, path[1..], value);
    }

    private static Place? Next(JsonNode node, Type type, string step)
    {
        if (node is JsonArray list && ElementOf(type) is { } element)
        {
            return int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index <= list.Count
                ? new Place(index < list.Count ? list[index] : null, element, put => Put(list, index, put))
                : null;
        }

        var member = node is JsonObject && FeedJson.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } info
            ? info.Properties.FirstOrDefault(property => property.Name.Equals(step, StringComparison.OrdinalIgnoreCase))
            : null;
        return member is null ? null : new Place(node[member.Name], member.PropertyType, put => node[member.Name] = put);
    }

    private static void Put(JsonArray list, int index, JsonNode? value)
    {
        if (index == list.Count)
        {
            list.Add(value);
        }
        else
        {
            list[index] = value;
        }
    }

    private static JsonNode? Parse(string value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return JsonValue.Create(value);
        }

        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private sealed record Place(JsonNode? Node, Type Type, Action<JsonNode?> Put);
}
