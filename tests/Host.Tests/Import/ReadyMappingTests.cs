using SituationRoom.Core.Places;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Tests.Support;
using SituationRoom.Host.Trying;
using SituationRoom.Reports;
using Spectre.Console;

namespace SituationRoom.Host.Tests.Import;

/// <summary>The ready configurations for exports of feedback platforms, on the samples that lie beside them.</summary>
public sealed class ReadyMappingTests
{
    private static readonly string[] Personal =
    [
        "Образцова", "Примеров", "Тестова", "Демов", "Пробная", "+7 900", "79000", "a.obraztsova", "o.probnaya", "кв. 5", "кв. 40",
        "Анна", "Пётр П.", "Oleg D", "oleg", "Мария Т.", "id101", "profile/102", "Гость",
    ];

    public static TheoryData<string, string, int> Samples => new()
    {
        { "pos", "sample.csv", 6 },
        { "pos", "sample.xlsx", 6 },
        { "incident", "sample.csv", 5 },
        { "incident", "sample.xlsx", 5 },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_row_is_understood_and_placed(string example, string file, int rows)
    {
        var placer = new Placer(Load(example).Catalog);
        var reports = await ReadAsync(example, file);
        reports.Count.ShouldBe(rows);
        reports.ShouldAllBe(report => report.OccurredAt != null && report.Status != null && report.Kind == IncidentKind.Appeal);
        reports.ShouldAllBe(report => placer.Place(report).CategoryBy == PlacedBy.Alias);
        reports.Count(report => placer.Place(report).DistrictBy == PlacedBy.Alias).ShouldBeGreaterThanOrEqualTo(rows - 1);
    }

    [Theory]
    [InlineData("pos")]
    [InlineData("incident")]
    public async Task The_workbook_says_what_the_CSV_says(string example)
    {
        var csv = await ReadAsync(example, "sample.csv");
        var xlsx = await ReadAsync(example, "sample.xlsx");
        string Core(Report report) => string.Join('|', CanonicalTexts.Of(report).Select(field => $"{field.Key}={field.Value}"));
        xlsx.Select(Core).ShouldBe(csv.Select(Core));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task What_is_personal_lands_in_the_person_only(string example, string file, int rows)
    {
        var reports = await ReadAsync(example, file);
        rows.ShouldBe(reports.Count);
        reports.SelectMany(report => report.Person?.Fields ?? []).Select(field => field.Key).Distinct().ShouldBe(
            example == "pos" ? ["name", "phone", "email", "address"] : ["name", "profile", "phone", "email"], ignoreOrder: true);
        foreach (var report in reports)
        {
            var rest = (report with { Person = null }).ToString() + string.Join(' ', report.Links) + string.Join(' ', report.Extras.Select(extra => extra.Value)) + report.Text;
            Personal.Where(rest.Contains).ShouldBeEmpty(report.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Trying_it_shows_no_rejection_and_nothing_personal(string example, string file, int rows)
    {
        using var writer = new StringWriter();
        var code = new TrialSession(
            new TrialOptions { Feed = example, File = PathOf(example, file), Config = PathOf(example, ConfigurationLoader.FileName), Limit = rows },
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) })).Run();
        code.ShouldBe(TrialSession.AllAccepted);
        Personal.Where(writer.ToString().Contains).ShouldBeEmpty();
    }

    private static string PathOf(string example, string file) => Path.Combine(Repository.Root, "deploy", "examples", example, file);

    private static LoadedConfiguration Load(string example)
    {
        var (loaded, errors) = ConfigurationLoader.LoadFile(PathOf(example, ConfigurationLoader.FileName));
        errors.ShouldBeEmpty();
        return loaded!;
    }

    private static async Task<List<Report>> ReadAsync(string example, string file)
    {
        var reports = new List<Report>();
        await foreach (var batch in new FileReader(Load(example).Room.Feeds.Single()).ReadAsync(PathOf(example, file), default(ImportPosition), CancellationToken.None))
        {
            reports.AddRange(batch.Items.Select(item => item.ShouldBeOfType<Report>()));
        }

        return reports;
    }
}
