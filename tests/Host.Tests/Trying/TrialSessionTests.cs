using System.Text.Json;
using SituationRoom.Host.Serving;
using SituationRoom.Host.Tests.Support;
using SituationRoom.Host.Trying;
using Spectre.Console;

namespace SituationRoom.Host.Tests.Trying;

public sealed class TrialSessionTests : IDisposable
{
    private const string Configuration = """
        {
          "city": { "name": { "ru": "Город", "en": "City" }, "timeZone": "Europe/Moscow" },
          "territories": [ { "code": "north", "name": { "ru": "Север", "en": "North" }, "aliases": ["Северный округ"] } ],
          "categories": [ { "code": "roads", "name": { "ru": "Дороги", "en": "Roads" } }, { "code": "roads/potholes", "name": { "ru": "Ямы", "en": "Potholes" } } ],
          "feeds": [
            { "id": "appeals", "channel": "feedback", "door": "file", "mapping": {
                "csv": { "header": "present", "delimiter": ";" }, "zone": "Europe/Moscow", "times": ["dd.MM.yyyy HH:mm"],
                "report": {
                  "id": { "from": "Номер" }, "at": { "from": "Дата" }, "kind": { "value": "appeal" },
                  "category": { "from": "Тема", "fold": true, "table": { "ямы": "roads/potholes" } }, "district": { "from": "Округ" },
                  "lat": { "from": "Широта", "decimalComma": true }, "lon": { "from": "Долгота", "decimalComma": true },
                  "status": { "from": "Статус", "table": { "В работе": "inProgress" }, "default": "open" }, "person.phone": { "from": "Телефон" }
                },
                "personal": ["ФИО"] } },
            { "id": "events", "channel": "agency", "door": "file" },
            { "id": "alerts", "channel": "agency", "door": "cap", "keys": [{ "sha256": "0000000000000000000000000000000000000000000000000000000000000000" }] },
            { "id": "bot", "channel": "chatbot", "door": "telegram", "telegram": { "secrets": [{ "env": "SOME_SECRET" }] } }
          ]
        }
        """;

    private const string Header = "Номер;Дата;Тема;Округ;Широта;Долгота;Статус;Телефон;ФИО;Ссылка\n";
    private const string Good = "A-1;21.11.2026 10:15;ЯМЫ;Северный округ;45,03;38,97;;+7 900 000-00-01;Иванова Анна;https://example.org/1\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Each_field_is_shown_with_its_source_its_steps_and_who_gave_it()
    {
        var (code, lines) = Try("appeals", "a.csv", Header + Good);

        code.ShouldBe(TrialSession.AllAccepted);
        lines.ShouldContain("item 1 · line 2 · would be accepted");
        lines.ShouldContain("  at: Дата \"21.11.2026 10:15\" -> time dd.MM.yyyy HH:mm \"2026-11-21T07:15:00Z\" = 2026-11-21T07:15:00Z");
        lines.ShouldContain("  category: Тема \"ЯМЫ\" -> fold \"ямы\" -> table \"roads/potholes\" = roads/potholes");
        lines.ShouldContain("  lat: Широта \"45,03\" -> number \"45.03\" = 45.03");
        lines.ShouldContain("  status: Статус (nothing) -> default \"open\" = open (default of the mapping)");
        lines.ShouldContain("  severity: Unknown (default of the room)");
        lines.ShouldContain("  stays as extra: Ссылка = \"https://example.org/1\"");
        lines.ShouldContain("  district: north, by the alias or name \"Северный округ\"");
        lines.ShouldContain("  category: roads/potholes, by the code \"roads/potholes\"");
        lines.ShouldContain("  cell: north × roads/potholes × feedback × Unknown × Actual");
    }

    [Fact]
    public void Personal_fields_are_masked_unless_they_are_asked_for()
    {
        var masked = Text(Try("appeals", "a.csv", Header + Good).Lines);
        masked.ShouldNotContain("900 000");
        masked.ShouldNotContain("Иванова");
        masked.ShouldContain("person.phone: Телефон \"•••\" = ••• (personal)");

        Text(Try("appeals", "a.csv", Header + Good, options => options with { Json = true }).Lines).ShouldNotContain("Иванова");
        Text(Try("appeals", "a.csv", Header + Good, options => options with { ShowPersonal = true }).Lines).ShouldContain("person.ФИО: ФИО \"Иванова Анна\" = Иванова Анна");
    }

    [Fact]
    public void What_would_be_rejected_is_shown_with_its_place_and_reason()
    {
        var (code, lines) = Try("appeals", "a.csv", Header + "A-2;later;ямы;;;;;;;\n" + "A-3;too;few\n" + Good, options => options with { Limit = 2 });

        code.ShouldBe(TrialSession.SomeRejected);
        lines.ShouldContain("item 1 · line 2 · would be rejected");
        lines.ShouldContain(line => line.StartsWith("  reason: at (from Дата): it is a time in none of the mapping's formats"));
        lines.ShouldContain("  id: Номер \"A-2\" = A-2");
        lines.ShouldContain("item 2 · line 3 · would be rejected");
        lines.ShouldNotContain(line => line.StartsWith("item 3"));
    }

    [Fact]
    public void The_summary_counts_the_whole_file()
    {
        var rows = string.Concat(Enumerable.Range(0, 5).Select(i => $"B-{i};2{i}.11.2026 10:15;{(i < 3 ? "Снег" : "Лёд")};Юг;;;;;;\n"));
        var (_, lines) = Try("appeals", "a.csv", Header + rows + "C;x;ямы;;;;;;;\n", options => options with { Limit = 0 });

        lines.ShouldNotContain(line => line.StartsWith("item "));
        lines.Select(line => line.Trim()).ShouldContain("6  items");
        lines.Select(line => line.Trim()).ShouldContain("5  would be accepted (5 different identities)");
        lines.Select(line => line.Trim()).ShouldContain("1  would be rejected");
        lines.ShouldContain("  times from 2026-11-20T07:15:00Z to 2026-11-24T07:15:00Z");
        var unknown = lines.Where(line => line.Contains("unknown category:")).Select(line => line.Trim());
        unknown.ShouldBe(["3  unknown category: снег", "2  unknown category: лёд"]);
        lines.ShouldContain(line => line.Trim() == "5  unknown district: Юг");
    }

    [Fact]
    public void Programs_get_the_same_as_one_document()
    {
        var (_, lines) = Try("appeals", "a.csv", Header + Good + "A-2;later;ямы;;;;;;;\n", options => options with { Json = true });

        using var document = JsonDocument.Parse(Text(lines));
        var root = document.RootElement;
        root.GetProperty("summary").GetProperty("rejected").GetInt32().ShouldBe(1);
        var first = root.GetProperty("items")[0];
        first.GetProperty("placed").GetProperty("cell").GetString().ShouldBe("north × roads/potholes × feedback × Unknown × Actual");
        first.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("field").GetString() == "status").GetProperty("origin").GetString().ShouldBe("mapping default");
        root.GetProperty("items")[1].GetProperty("outcome").GetString().ShouldBe("rejected");
    }

    [Theory]
    [InlineData("events.ndjson", "{\"id\":\"1\",\"category\":\"roads\"}\n{\"id\":2}\nnone\n", "item 3 · line 3 · would be rejected")]
    [InlineData("events.json", "[{\"id\":\"1\",\"category\":\"roads\"},{\"id\":2},7]", "item 3 · item 3 · would be rejected")]
    public void Canonical_JSON_is_tried_too(string name, string text, string third)
    {
        var (_, lines) = Try("events", name, text);
        lines.ShouldContain("  category: roads, by the code \"roads\"");
        lines.ShouldContain(third);
    }

    [Fact]
    public void A_document_is_tried_by_the_parser_of_its_door()
    {
        var (code, lines) = Try("alerts", "alert.xml", """
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>A1</identifier><sender>s@example.org</sender><sent>2026-11-21T10:15:00+03:00</sent>
            <status>Exercise</status><msgType>Alert</msgType><scope>Public</scope>
            <info><category>Met</category><event>Ветер</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty></info></alert>
            """);
        code.ShouldBe(TrialSession.AllAccepted);
        lines.ShouldContain("  severity: Severe");
        lines.ShouldContain("  at: 2026-11-21T07:15:00Z");
        Should.Throw<InvalidDataException>(() => Try("alerts", "alert.xml", "<html><body>502</body></html>"));
        Refused("appeals", "a.xml").ShouldContain("holds XML, which feed appeals does not take by its door");
    }

    [Fact]
    public void An_event_of_a_platform_is_tried_by_its_parser()
    {
        const string Update = """{"update_id":1,"message":{"message_id":5,"from":{"id":700200},"chat":{"id":700200},"date":1795000000,"text":"TEXT"}}""";
        var (code, lines) = Try("bot", "update.json", Update.Replace("TEXT", "Яма", StringComparison.Ordinal));
        code.ShouldBe(TrialSession.AllAccepted);
        lines.ShouldContain("  title: Яма");
        Text(lines).ShouldNotContain("700200");
        Try("bot", "update.json", """{"update_id":1,"message":5}""").Code.ShouldBe(TrialSession.SomeRejected);
        Should.Throw<InvalidDataException>(() => Try("bot", "update.json", Update.Replace("TEXT", "/start", StringComparison.Ordinal))).Message.ShouldContain("Command");
    }

    [Fact]
    public void A_workbook_of_another_kind_is_refused_as_a_whole() =>
        Should.Throw<InvalidDataException>(() => Try("appeals", "a.xlsx", "<html><table></table></html>")).Message.ShouldContain("HTML page under the name of a workbook");

    [Fact]
    public void What_can_not_be_tried_says_so_in_one_line_with_the_remedy()
    {
        Refused("nobody", "a.csv").ShouldContain("has no feed nobody; write one of appeals, events, alerts, bot.");
        Refused("appeals", "missing.csv").ShouldContain("There is no file");
        Refused("appeals", "a.pdf").ShouldContain("add --format with one of csv, ndjson, json");
        Refused("appeals", "a.csv", options => options with { Format = "odt" }).ShouldContain("there is no such format; write one of csv");
        Refused("appeals", "a.csv", options => options with { Config = _directory.Path + "/none.json" }).ShouldContain("can't be read");
    }

    private string Refused(string feed, string name, Func<TrialOptions, TrialOptions>? change = null)
    {
        if (name != "missing.csv")
        {
            _directory.Write(name, Header);
        }

        var message = Should.Throw<StartException>(() => Run(feed, name, change)).Message;
        message.ShouldNotContain("\n");
        return message;
    }

    private (int Code, IReadOnlyList<string> Lines) Try(string feed, string name, string text, Func<TrialOptions, TrialOptions>? change = null)
    {
        _directory.Write(name, text);
        return Run(feed, name, change);
    }

    private (int Code, IReadOnlyList<string> Lines) Run(string feed, string name, Func<TrialOptions, TrialOptions>? change)
    {
        var options = new TrialOptions
        {
            Feed = feed,
            File = Path.Combine(_directory.Path, name),
            Config = _directory.Write("situationroom.json", Configuration),
            Limit = 3,
        };
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        var code = new TrialSession(change is null ? options : change(options), console).Run();
        return (code, writer.ToString().Split('\n'));
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);
}
