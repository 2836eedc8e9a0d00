using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>Says for the trail by what two configurations differ: names of members and ids, never what stands in them.</summary>
internal static class ConfigurationDifference
{
    private const int MostIds = 20;

    /// <summary>The members that differ, in the order of the file: <c>rules</c>, or <c>feeds: hotline, pos</c> where what differs has ids.</summary>
    public static IReadOnlyList<string> Of(RoomConfiguration before, RoomConfiguration after)
    {
        var (one, other) = (Members(before), Members(after));
        return [.. one.Select(member => member.Key).Union(other.Select(member => member.Key)).Where(name => !JsonNode.DeepEquals(one[name], other[name])).Select(name => Said(name, one[name], other[name]))];
    }

    private static JsonObject Members(RoomConfiguration room) => JsonSerializer.SerializeToNode(room, FeedJson.Options)!.AsObject();

    private static string Said(string name, JsonNode? one, JsonNode? other)
    {
        var (before, after) = (ById(one), ById(other));
        var ids = before.Keys.Union(after.Keys).Where(id => !JsonNode.DeepEquals(before.GetValueOrDefault(id), after.GetValueOrDefault(id))).Order(StringComparer.Ordinal).ToList();
        return ids.Count == 0 ? name : $"{name}: {string.Join(", ", ids.Take(MostIds))}{(ids.Count > MostIds ? $" and {ids.Count - MostIds} more" : "")}";
    }

    private static Dictionary<string, JsonNode> ById(JsonNode? member)
    {
        var found = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var item in (member as JsonArray ?? []).OfType<JsonObject>())
        {
            if ((item["id"] ?? item["code"]) is JsonValue id && id.TryGetValue(out string? text))
            {
                found[text] = item;
            }
        }

        return found;
    }
}
