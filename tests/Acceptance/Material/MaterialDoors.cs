using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Material;

/// <summary>Takes files in through a door, as their senders would.</summary>
internal static partial class MaterialDoors
{
    private static readonly TimeSpan ImportLimit = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan FileLimit = TimeSpan.FromSeconds(60);

    /// <summary>The command <c>import</c> on a data directory that no server has open.</summary>
    public static async Task<DoorAnswer> ImportAsync(MaterialEntry entry, MaterialRoom room)
    {
        string[] arguments =
        [
            Executable.Assembly, "import", .. entry.Paths(), "--feed", entry.Feed, "--config", room.Directory.Configuration, "--data", room.Directory.Data,
            "--work", Path.Combine(room.Directory.Root, "work"),
        ];
        var result = await Shell.RunAsync("dotnet", arguments, input: null, directory: null, ImportLimit);
        result.Code.ShouldBeLessThan(2, result.All);
        return new DoorAnswer(Row(result.Output, "accepted"), Row(result.Output, "duplicates"), Row(result.Output, "rejected"));
    }

    /// <summary>Files dropped into the feed's folder, one after the other, and the reports beside them.</summary>
    public static async Task<DoorAnswer> DropAsync(MaterialEntry entry, MaterialRoom room)
    {
        var folder = (await room.FeedAsync())["folder"]!["path"]!.GetValue<string>();
        var drop = Directory.CreateDirectory(Path.Combine(room.Directory.Root, folder)).FullName;
        await room.StartAsync();
        var answer = default(DoorAnswer);
        foreach (var file in entry.Paths())
        {
            var name = Path.GetFileName(file);
            File.Copy(file, Path.Combine(drop, name + ".part"));
            File.Move(Path.Combine(drop, name + ".part"), Path.Combine(drop, name));
            var report = Path.Combine(drop, "done", name + ".report.txt");
            await Eventually.Async(
                $"{name} is taken", FileLimit, () => Task.FromResult(File.Exists(report) && !File.Exists(Path.Combine(drop, name))), () => string.Join(' ', Directory.GetFiles(drop, "*", SearchOption.AllDirectories)));
            var said = await File.ReadAllTextAsync(report);
            answer += new DoorAnswer(Row(said, "accepted:"), Row(said, "duplicate:"), Row(said, "rejected:"));
        }

        return answer;
    }

    /// <summary>One request a file to the feed's own address.</summary>
    public static async Task<DoorAnswer> PostAsync(MaterialEntry entry, MaterialRoom room)
    {
        var server = await room.StartAsync();
        using var client = server.Client(entry.Feed);
        var (path, type) = entry.Door == "http" ? ($"/api/v1/feeds/{entry.Feed}/reports", "application/json") : ($"/{entry.Door}/{entry.Feed}", "application/xml");
        var answer = default(DoorAnswer);
        foreach (var file in entry.Paths())
        {
            var result = await client.PostBytesAsync(path, await File.ReadAllBytesAsync(file), type);
            if (result.Status == HttpStatusCode.OK)
            {
                answer += new DoorAnswer(result.Accepted, result.Duplicates, result.Rejected.Count);
            }
            else
            {
                result.ShouldBeProblem(HttpStatusCode.BadRequest);
                answer += new DoorAnswer(0, 0, 1);
            }
        }

        return answer;
    }

    /// <summary>Events to the feed's webhook, with the secret that was agreed upon; the platform learns nothing but that they were taken.</summary>
    public static async Task CallAsync(MaterialEntry entry, MaterialRoom room)
    {
        var server = await room.StartAsync();
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("X-Telegram-Bot-Api-Secret-Token", MaterialRoom.Secret);
        client.DefaultRequestHeaders.Add("X-Max-Bot-Api-Secret", MaterialRoom.Secret);
        foreach (var file in entry.Paths())
        {
            var body = await File.ReadAllBytesAsync(file);
            if (entry.Door == "vk")
            {
                // Recorded bodies bear neither the secret, which is the room's own, nor always a number of their own and the community's.
                var root = JsonNode.Parse(Encoding.UTF8.GetString(body).TrimStart('\uFEFF'))!;
                root["secret"] = MaterialRoom.Secret;
                root["event_id"] ??= Path.GetFileName(file);
                root["group_id"] ??= (await room.FeedAsync())["vk"]!["groupId"]!.DeepClone();
                body = Encoding.UTF8.GetBytes(root.ToJsonString());
            }

            (await client.PostBytesAsync($"/hooks/{entry.Door}/{entry.Feed}", body)).Status.ShouldBe(HttpStatusCode.OK, file);
        }
    }

    /// <summary>Lists that a server shows one after the other, the last one until it stands still.</summary>
    public static async Task PollAsync(MaterialEntry entry, MaterialRoom room, PlayedSite site)
    {
        // What the last list leaves in doubt ends once the next poll agrees; one more shows that nothing follows.
        await room.StartAsync();
        var files = entry.Paths().Count;
        await Eventually.Async(
            $"{files} files and two polls more", TimeSpan.FromSeconds((5 * files) + 60), () => Task.FromResult(site.Answered >= files + 2), () => $"{site.Answered} answers");
    }

    private static int Row(string text, string name) =>
        int.Parse(Rows().Matches(text).Single(row => row.Groups["name"].Value == name).Groups["number"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>[a-z]+:?) +(?<number>[0-9,]+)", RegexOptions.Multiline)]
    private static partial Regex Rows();
}

/// <summary>What a door said of all files together.</summary>
internal readonly record struct DoorAnswer(int Accepted, int Duplicates, int Rejected)
{
    public static DoorAnswer operator +(DoorAnswer one, DoorAnswer other) =>
        new(one.Accepted + other.Accepted, one.Duplicates + other.Duplicates, one.Rejected + other.Rejected);
}
