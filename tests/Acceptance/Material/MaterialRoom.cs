using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Material;

/// <summary>A room for one entry: its configuration, of which only keys, secrets and addresses are put in, and what lies beside it.</summary>
internal sealed class MaterialRoom : IAsyncDisposable
{
    /// <summary>The secret of every webhook.</summary>
    public const string Secret = "secret-of-the-hooks";

    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly string _feed;

    private MaterialRoom(string feed, RigDirectory directory) => (_feed, Directory) = (feed, directory);

    public RigDirectory Directory { get; }

    /// <summary>The running server; null until <see cref="StartAsync"/>.</summary>
    public Room? Room { get; private set; }

    /// <param name="entry">Whose configuration it is.</param>
    /// <param name="polled">Where a feed that asks shall ask.</param>
    public static MaterialRoom Prepare(MaterialEntry entry, Uri? polled)
    {
        var root = JsonNode.Parse(entry.ConfigurationText(), documentOptions: WithComments)!.AsObject();
        foreach (var feed in root["feeds"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            Prepare(feed, feed["id"]!.GetValue<string>() == entry.Feed ? polled : null);
        }

        var directory = new RigDirectory(configuration: root.ToJsonString());
        OwnersFile.Write(Path.Combine(directory.Root, "secret"), Secret);
        foreach (var (name, file) in entry.Beside)
        {
            File.Copy(Path.Combine(entry.Root, file), Path.Combine(directory.Root, name));
        }

        return new MaterialRoom(entry.Feed, directory);
    }

    /// <summary>The feed as it stands in the configuration.</summary>
    public async Task<JsonNode> FeedAsync() => JsonNode.Parse(await File.ReadAllTextAsync(Directory.Configuration))!["feeds"]!.AsArray()
        .Single(feed => feed!["id"]!.GetValue<string>() == _feed)!;

    public async Task<Room> StartAsync() => Room = await Room.OnAsync(Directory);

    /// <summary>Incidents of the feed: listed one by one, or where they are very many as the board counts them.</summary>
    public async Task<int> IncidentsAsync(bool areMany)
    {
        if (!areMany)
        {
            return (await Room!.IncidentsAsync()).Count(incident => incident.Feed == _feed);
        }

        var sum = 0;
        foreach (var status in new[] { "open", "answered", "closed", "cancelled" })
        {
            sum += await Room!.TallyAsync(status);
        }

        return sum;
    }

    /// <summary>Rejections of the feed that are kept.</summary>
    public async Task<int> RejectionsAsync() => (await Room!.GetAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray()
        .Where(feed => feed.GetProperty("id").GetString() == _feed).Sum(feed => feed.GetProperty("rejected").GetInt32());

    public async ValueTask DisposeAsync()
    {
        if (Room is not null)
        {
            await Room.DisposeAsync();
        }
        else
        {
            Directory.Dispose();
        }
    }

    private static void Prepare(JsonObject feed, Uri? polled)
    {
        var id = feed["id"]!.GetValue<string>();
        feed.Remove("limits");
        switch (feed["door"]?.GetValue<string>())
        {
            case "file" or "http" or "cap" or "datex2" or "open311":
                feed["keys"] = new JsonArray(new JsonObject { ["sha256"] = FeedKey.Hash(RigCity.Key(id)).Sha256 });
                break;
            case "poll":
                var poll = feed["poll"]!.AsObject();
                foreach (var secret in (string[])["headers", "user", "password", "bearer"])
                {
                    poll.Remove(secret);
                }

                poll["url"] = polled?.AbsoluteUri ?? "http://127.0.0.1:9/";
                poll["every"] = polled is null ? "1d" : "1s";
                break;
            case "folder":
                feed["folder"]!["every"] = "1s";
                feed["folder"]!["settle"] = "1s";
                break;
            case "vk" or "telegram" or "max":
                var hook = feed[feed["door"]!.GetValue<string>()]!.AsObject();
                hook["secrets"] = new JsonArray(new JsonObject { ["file"] = "secret" });
                if (hook.ContainsKey("confirmation"))
                {
                    hook["confirmation"] = new JsonObject { ["file"] = "secret" };
                }

                break;
        }
    }
}
