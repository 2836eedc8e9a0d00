using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>Says in words of the configuration what the JSON reader says in words of the program.</summary>
internal static partial class JsonFault
{
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["System.String"] = "a text",
        ["System.Boolean"] = "true or false",
        ["System.Int32"] = "a whole number",
        ["System.Int64"] = "a whole number",
        ["System.Double"] = "a number",
        ["System.Nullable`1[System.Int32]"] = "a whole number",
        ["System.Nullable`1[System.Int64]"] = "a whole number",
        ["System.Nullable`1[System.Double]"] = "a number",
    };

    /// <param name="fault">What the JSON reader threw.</param>
    /// <param name="node">What was read.</param>
    /// <param name="path">Where that stands in the configuration.</param>
    public static ConfigurationError Describe(JsonException fault, JsonNode node, string path)
    {
        var below = fault.Path is { Length: > 1 } inner ? inner[1..] : "";
        var key = path + below;
        if (Unmapped().Match(fault.Message) is { Success: true } unmapped)
        {
            var member = unmapped.Groups["member"].Value;
            var at = key.EndsWith("." + member, StringComparison.Ordinal) ? key : $"{key}.{member}";
            return new(at, "", "there is no such member", "check its spelling, or remove it");
        }

        var value = Shown(node, below);
        if (Conversion().Match(fault.Message) is { Success: true } conversion)
        {
            var type = conversion.Groups["type"].Value;
            return new(key, value, $"this must be {Forms.GetValueOrDefault(type, Kind(type))}", "write it in that form");
        }

        var end = fault.Message.IndexOf(" Path:", StringComparison.Ordinal);
        return new(key, value, end < 0 ? fault.Message : fault.Message[..end], "write it in that form");
    }

    private static string Kind(string type) =>
        type.Contains("List`1", StringComparison.Ordinal) ? "a list [ … ]"
        : type.Contains("Definition", StringComparison.Ordinal) ? "an object { … }"
        : "one of the words that are known here";

    /// <summary>The value at a simple path (.member or [index]), as JSON; empty where the path is another.</summary>
    private static string Shown(JsonNode node, string below)
    {
        JsonNode? found = node;
        foreach (Match step in Step().Matches(below))
        {
            found = found switch
            {
                JsonObject named when step.Groups["member"].Success => named[step.Groups["member"].Value],
                JsonArray listed when int.TryParse(step.Groups["index"].Value, out var index) && index < listed.Count => listed[index],
                _ => null,
            };
        }

        return found is JsonValue value ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString() : "";
    }

    [GeneratedRegex(@"JSON property '(?<member>[^']*)' could not be mapped")]
    private static partial Regex Unmapped();

    [GeneratedRegex(@"could not be converted to (?<type>\S+?)\.? ")]
    private static partial Regex Conversion();

    [GeneratedRegex(@"\.(?<member>[^.\[]+)|\[(?<index>\d+)\]")]
    private static partial Regex Step();
}
