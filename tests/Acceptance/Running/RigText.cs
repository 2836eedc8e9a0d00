using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Running;

/// <summary>The rig's configuration, changed for a test.</summary>
internal static class RigText
{
    /// <summary>With another member <c>server</c>.</summary>
    public static string WithServer(object server) => With(root => root["server"] = JsonSerializer.SerializeToNode(server));

    /// <summary>With one feed more.</summary>
    public static string WithFeed(object feed) => With(root => root["feeds"]!.AsArray().Add(JsonSerializer.SerializeToNode(feed)));

    /// <summary>Changed as the test wants it.</summary>
    public static string With(Action<JsonObject> change)
    {
        var root = JsonNode.Parse(RigCity.Configuration())!.AsObject();
        change(root);
        return root.ToJsonString();
    }
}
