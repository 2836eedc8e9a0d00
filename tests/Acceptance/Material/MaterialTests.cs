using SituationRoom.Acceptance.Material.Counting;
using SituationRoom.Acceptance.Running;
using Xunit.Abstractions;

namespace SituationRoom.Acceptance.Material;

/// <summary>
/// Whole files go in through the doors of the real executable, and what the room then holds agrees with a count made here, by other means:
/// rows letter by letter, XML by <see cref="System.Xml.XmlDocument"/>, JSON by trees; none of them shares code with the product's readers.
/// <para>
/// The samples lie beside this test and in the repository. Whoever has material of a real city tries it likewise: the environment variable
/// SITUATIONROOM_MATERIAL names a folder with a <c>manifest.json</c>, and each of its entries is one more row of the theory, named «material: …».
/// Without the variable there are no such rows.
/// </para>
/// <para>A manifest is an array of entries (paths are absolute or relative to its folder):</para>
/// <code>
/// { "name": "appeals of a year", "files": ["appeals/**/*.csv"],
///   "configuration": "stuttgart",                       a folder of deploy/examples, or a path to a situationroom.json
///   "beside": { "city.geojson": "boundaries/x.geojson" }, what is copied beside the configuration
///   "feed": "appeals",
///   "door": "import",                                   import, folder, http, cap, datex2, vk, telegram, max, poll or boundaries
///   "count": { "by": "csv", "delimiter": ",", "header": "first_seen", "columns": [5, 6, 7, 8] },
///   "alsoRefused": 0 }                                  items that have an identity and that the room refuses for another reason
///
/// "count": { "by": "xml", "element": "alert", "key": ["sender", "identifier"], "refers": "references", "kinds": [{ "where": { "msgType": "Alert|Update" } }] }
/// "count": { "by": "json", "items": "data.incidents", "complete": true, "kinds": [{ "where": { "type": "a|b" }, "key": ["number", "place.address"] }], "otherwise": "ignored" }
/// </code>
/// <para>
/// What can't be read or has no identity counts as refused; what is of no kind likewise, unless <c>otherwise</c> says that it is <c>ignored</c>. Keys, secrets and addresses of the configuration are
/// replaced by the test's own. With <c>complete</c> each file lists everything that is open. Files of a <c>poll</c> are the answers to one poll after the other, in the order of their names.
/// </para>
/// </summary>
public sealed class MaterialTests(ITestOutputHelper output)
{
    private const string Variable = "SITUATIONROOM_MATERIAL";

    /// <summary>From so many on the board's totals are asked instead of every page of the list.</summary>
    private const int Many = 20_000;

    private static readonly Dictionary<string, MaterialEntry> All = Load();

    public static TheoryData<string> Entries { get; } = [.. All.Keys];

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task What_went_in_through_its_door_agrees_with_a_count_by_other_means(string name)
    {
        var entry = All[name];
        var files = entry.Paths();
        files.ShouldNotBeEmpty();
        var counted = Count(entry, files);
        output.WriteLine($"{name}: {files.Count} files, counted {counted}");

        using var site = entry.Door == "poll" ? new PlayedSite(files) : null;
        await using var room = MaterialRoom.Prepare(entry, site?.Address);
        if (entry.Door == "boundaries")
        {
            var server = await room.StartAsync();
            (await server.GetAsync("/api/v1/boundaries")).GetProperty("features").GetArrayLength().ShouldBe(counted.Incidents);
            return;
        }

        var answer = await ThroughDoorAsync(entry, room, site);
        output.WriteLine($"{name}: the door answered {answer}");
        if (answer is { } said)
        {
            said.Rejected.ShouldBe(counted.Refused);
            (said.Accepted + said.Duplicates).ShouldBe(counted.Items - counted.Refused);
        }

        if (room.Room is null)
        {
            await room.StartAsync();
        }

        (await room.RejectionsAsync()).ShouldBe(counted.Refused, "rejections");
        (await room.IncidentsAsync(counted.Incidents >= Many)).ShouldBe(counted.Incidents, "incidents");
        if (counted.Open is { } open)
        {
            (await room.Room!.OpenAsync()).ShouldBe(open, "open");
        }
    }

    private static async Task<DoorAnswer?> ThroughDoorAsync(MaterialEntry entry, MaterialRoom room, PlayedSite? site)
    {
        switch (entry.Door)
        {
            case "import":
                return await MaterialDoors.ImportAsync(entry, room);
            case "folder":
                return await MaterialDoors.DropAsync(entry, room);
            case "http" or "cap" or "datex2":
                return await MaterialDoors.PostAsync(entry, room);
            case "vk" or "telegram" or "max":
                await MaterialDoors.CallAsync(entry, room);
                return null;
            case "poll":
                await MaterialDoors.PollAsync(entry, room, site!);
                return null;
            default:
                throw new ArgumentException($"{entry.Name}: there is no door {entry.Door}", nameof(entry));
        }
    }

    private static IndependentCount Count(MaterialEntry entry, IReadOnlyList<string> files)
    {
        var counted = entry.Count.By switch
        {
            "csv" => CsvCount.Of(files, entry.Count),
            "xml" => XmlCount.Of(files, entry.Count),
            "json" => JsonCount.Of(files, entry.Count, entry.Door == "poll"),
            _ => throw new ArgumentException($"{entry.Name}: nothing is counted by {entry.Count.By}", nameof(entry)),
        };
        return counted with { Refused = counted.Refused + entry.AlsoRefused };
    }

    private static Dictionary<string, MaterialEntry> Load()
    {
        var samples = Path.Combine(Executable.Root, "tests", "Acceptance", "Material", "Samples", "manifest.json");
        var all = MaterialEntry.Read(samples, Executable.Root).ToDictionary(entry => $"sample: {entry.Name}");
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            foreach (var entry in MaterialEntry.Read(Path.Combine(folder, "manifest.json"), folder))
            {
                all.Add($"material: {entry.Name}", entry);
            }
        }

        return all;
    }
}
