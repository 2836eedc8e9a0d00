using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Host.Configuration;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Import;

/// <summary>The ready configurations of deploy/examples, on rows that this project wrote in the same forms.</summary>
public sealed class ExampleTests : IDisposable
{
    private const string TwoDistricts = """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"name":"Oak Hill / Pine Bend"},"geometry":{"type":"Polygon","coordinates":[[[-95.4,29.7],[-95.3,29.7],[-95.3,29.8],[-95.4,29.8],[-95.4,29.7]]]}},
          {"type":"Feature","properties":{"name":"Riverside"},"geometry":{"type":"MultiPolygon","coordinates":[[[[-95.3,29.7],[-95.2,29.7],[-95.2,29.8],[-95.3,29.8],[-95.3,29.7]]]]}}]}
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("examples-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Appeals_of_two_days_are_one_incident_with_or_without_a_header()
    {
        var first = await ReadAsync("stuttgart", "a.csv", """
            first_seen,date,weekday,hour,category,address,lat,lon
            2023-03-26T02:29:11,2023-03-26,7,2,Wilder Müll,Musterstraße 5B,48.781,9.181
            2023-03-26T03:15:00,2023-03-26,7,3,Ampel,"Nahe (Platz, Mitte)",49.9,8.5
            """);
        var second = await ReadAsync("stuttgart", "b.csv", "2023-03-27T01:41:02,2023-03-27,1,1,Wilder Müll,Musterstraße 5B,48.781,9.181\n");

        first.Count.ShouldBe(2);
        second.Single().Id.ShouldBe(first[0].Id);
        first[1].Id.ShouldNotBe(first[0].Id);
        first[0].OccurredAt.ShouldBe(new DateTimeOffset(2023, 3, 26, 2, 29, 11, TimeSpan.Zero));
        first[0].Kind.ShouldBe(IncidentKind.Appeal);
        first[0].Status.ShouldBeNull();
        first[1].Address.ShouldBe("Nahe (Platz, Mitte)");
        var catalog = Load("stuttgart").Catalog;
        catalog.Categories.ShouldContain(category => category.Code == "waste/dumping" && category.Aliases.Contains("Wilder Müll"));
        catalog.HasBoundaries.ShouldBeFalse();
    }

    [Fact]
    public async Task Dispatch_rows_are_read_in_both_forms_of_time_and_in_any_spelling()
    {
        var rows = await ReadAsync("houston", "h.csv", """
            first_seen_utc,last_seen_utc,snapshots,call_time_raw,agency,incident_type,alarm_level,units_max,address,cross_street,key_map,lon,lat,combined_response,uid,type_changes
            2023-01-01T01:56:12Z,2023-01-01T01:56:12Z,1,12/31/2022 19:49,F,House on Fire,0,1,OAK ST ,BLK ELM DR,532H,-95.35,29.75,Y,,0
            2023-11-01T12:00:00Z,2023-11-01T12:15:00Z,2,1698839400000,P,CRASH/MINOR,0,1,PINE ST,,493D,-95.25,29.75,P,29750000,0
            2023-11-01T12:00:00Z,2023-11-01T12:15:00Z,2,1698839400000,P,Crash/Minor,0,1,PINE ST,,493E,,,P,29750000,0
            2023-11-01T12:00:00Z,2023-11-01T12:15:00Z,2,1698839400000,F,Something New,0,1,,,,,,F,,0
            """);

        rows.Select(row => row.Id).Distinct().Count().ShouldBe(4);
        rows[0].OccurredAt.ShouldBe(new DateTimeOffset(2023, 1, 1, 1, 49, 0, TimeSpan.Zero));
        rows[1].OccurredAt.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_698_839_400_000));
        rows.Select(row => row.Category).ShouldBe(["fire/building", "crash/minor", "crash/minor", "service/other"]);
        rows.Select(row => row.Severity).ShouldBe([Severity.Severe, Severity.Minor, Severity.Minor, Severity.Unknown]);
        rows.Select(row => row.Department).ShouldBe(["fire-and-police", "police", "police", "fire"]);
        rows[0].Address.ShouldBe("OAK ST, BLK ELM DR");
        rows[1].Address.ShouldBe("PINE ST");
        rows[2].Latitude.ShouldBeNull();
    }

    [Fact]
    public void Territories_are_made_of_the_features_of_a_file()
    {
        var districts = Load("houston").Catalog.Districts;
        districts.Select(district => district.Code).ShouldBe(["oak-hill-pine-bend", "riverside"]);
        districts.Select(district => district.ShortNames!.En).ShouldBe(["Oak Hill", "Riverside"]);
        districts.ShouldAllBe(district => district.Boundary != null);
    }

    [Fact]
    public void Every_category_and_department_that_a_table_gives_is_in_the_trees()
    {
        var loaded = Load("houston");
        var mapping = loaded.Room.Feeds.Single().Mapping!.Report;
        var categories = mapping["category"].Table!.Values.Append(mapping["category"].Otherwise!).Distinct();
        categories.Except(loaded.Catalog.Categories.Select(category => category.Code)).ShouldBeEmpty();
        mapping["department"].Table!.Values.Except(loaded.Catalog.Departments.Select(department => department.Code)).ShouldBeEmpty();
    }

    [Fact]
    public void Polls_are_valid_and_find_their_secrets_beside_the_configuration()
    {
        var feeds = Load("polls").Room.Feeds;
        feeds.Select(feed => feed.Poll!.Format).ShouldBe([DocumentFormat.Json, DocumentFormat.Cap, DocumentFormat.Datex2]);
        feeds[2].Poll!.Password!.File.ShouldBe(Path.Combine(_directory, "traffic.password"));
    }

    [Fact]
    public void Feeds_of_messengers_are_valid_and_find_their_secrets_beside_the_configuration()
    {
        var feeds = Load("messengers").Room.Feeds;
        feeds.Select(feed => feed.Door).ShouldBe([FeedDoor.Vk, FeedDoor.Telegram, FeedDoor.Max]);
        feeds[0].Vk!.Secrets[1].File.ShouldBe(Path.Combine(_directory, "secrets", "vk.new"));
    }

    private LoadedConfiguration Load(string example)
    {
        var path = Path.Combine(Root(), "deploy", "examples", example, ConfigurationLoader.FileName);
        var (loaded, errors) = ConfigurationLoader.Load(File.ReadAllBytes(path), path, _directory, _ => System.Text.Encoding.UTF8.GetBytes(TwoDistricts), []);
        errors.ShouldBeEmpty();
        return loaded!;
    }

    private async Task<List<Report>> ReadAsync(string example, string name, string text)
    {
        var path = Path.Combine(_directory, name);
        await File.WriteAllTextAsync(path, text);
        var reports = new List<Report>();
        await foreach (var batch in new FileReader(Load(example).Room.Feeds.Single()).ReadAsync(path, default, CancellationToken.None))
        {
            reports.AddRange(batch.Items.Select(item => item.ShouldBeOfType<Report>()));
        }

        return reports;
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "SituationRoom.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
