using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Host.Tests.Support;
using SituationRoom.Host.Trying;
using Spectre.Console;

namespace SituationRoom.Host.Tests.Trying;

/// <summary>Whatever kind of feed a configuration can have, a sample of what comes through its door can be tried.</summary>
public sealed class EveryDoorTests : IDisposable
{
    private const string Key = "\"keys\": [{ \"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\" }]";
    private const string Secrets = "\"secrets\": [{ \"env\": \"SOME_SECRET\" }]";
    private const string Canonical = """{"id":"1","category":"roads","lat":45,"lon":39}""";
    private const string Form = "service_code=roads&lat=45.03&long=38.97&description=%D0%AF%D0%BC%D0%B0&api_key=k";

    private const string Parts =
        "--b0undary\r\nContent-Disposition: form-data; name=\"service_code\"\r\n\r\nroads\r\n--b0undary\r\nContent-Disposition: form-data; name=\"address_string\"\r\n\r\nул. Красная\r\n--b0undary--\r\n";

    private const string Answer = """
        {"room":"b","journal":"j","end":9,"at":null,"to":9,"mark":"m","items":1}
        {"position":8,"feed":"pos","channel":"feedback","report":{"id":"7","category":"roads"}}

        """;

    /// <summary>A feed of each door, and for the door poll of each format, with what its sender sends.</summary>
    private static readonly Sample[] Samples =
    [
        new(FeedDoor.Http, "", "a.json", Canonical),
        new(FeedDoor.Http, "", "a.ndjson", Canonical + "\n" + Canonical),
        new(FeedDoor.Http, "", "a.csv", "id,category\n1,roads\n"),
        new(FeedDoor.Mqtt, "", "a.json", $"[{Canonical}]"),
        new(FeedDoor.MqttSubscriber, """ "subscriber": { "host": "broker.example.org", "topics": [{ "filter": "t", "kind": "readings" }] }""", "a.json", """{"key":"jam","at":"2026-11-21T10:15:00Z","value":7}"""),
        new(FeedDoor.File, "", "a.csv", "id,category\n1,roads\n"),
        new(FeedDoor.Folder, """ "folder": { "path": "drop", "kind": "readings" }""", "a.csv", "key,at,value\njam,2026-11-21T10:15:00Z,7\n"),
        new(FeedDoor.Cap, "", "a.xml", "Cap/Samples/good-storm.xml"),
        new(FeedDoor.Datex2, "", "a.xml", "Datex2/Samples/good-v2-accident.xml"),
        new(FeedDoor.Open311, "", "form", Form),
        new(FeedDoor.Open311, "", "form.txt", Form),
        new(FeedDoor.Open311, "", "form.bin", Parts),
        new(FeedDoor.Open311, "", "a.json", Canonical),
        new(FeedDoor.Vk, $$""" "vk": { "groupId": 34, "confirmation": { "env": "SOME_TEXT" }, {{Secrets}} }""", "a.json", "Chats/Samples/vk/good-wall-post-suggested.json"),
        new(FeedDoor.Telegram, $$""" "telegram": { {{Secrets}} }""", "a.json", "Chats/Samples/telegram/good-private.json"),
        new(FeedDoor.Max, $$""" "max": { {{Secrets}} }""", "a.json", "Chats/Samples/max/good-created.json"),
        new(FeedDoor.Peer, """ "peer": { "url": "https://city.example.org", "key": { "env": "SOME_KEY" } }""", "answer.ndjson", Answer),
        Poll(DocumentFormat.Json, "a.json", $"[{Canonical}]"),
        Poll(DocumentFormat.Json, "answer", $"[{Canonical}]"),
        Poll(DocumentFormat.Cap, "a.xml", "Cap/Samples/good-storm.xml"),
        Poll(DocumentFormat.Datex2, "answer", "Datex2/Samples/good-v2-accident.xml"),
        Poll(DocumentFormat.Open311, "a.xml", "Open311/Samples/good-requests.xml"),
        Poll(DocumentFormat.Open311, "a.json", "Open311/Samples/good-requests.json"),
    ];

    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Samples.Length)];

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_sample_of_what_comes_through_a_door_is_tried(int number)
    {
        var sample = Samples[number];
        var (code, summary) = Try(sample, sample.File, sample.Text.Contains("/Samples/", StringComparison.Ordinal) ? File.ReadAllText(Path.Combine(Repository.Root, "tests", "Feeds.Tests", sample.Text)) : sample.Text);
        code.ShouldBe(TrialSession.AllAccepted);
        summary.GetProperty("accepted").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void No_kind_of_feed_is_forgotten()
    {
        Samples.Select(sample => sample.Door).Distinct().ShouldBe(Enum.GetValues<FeedDoor>(), ignoreOrder: true);
        Samples.Select(sample => sample.Format).OfType<DocumentFormat>().Distinct().ShouldBe(Enum.GetValues<DocumentFormat>(), ignoreOrder: true);
    }

    [Fact]
    public void A_form_that_would_be_refused_says_why()
    {
        var open311 = Samples.First(sample => sample.Door == FeedDoor.Open311);
        Try(open311, "form", "service_code=nope&lat=45").Code.ShouldBe(TrialSession.SomeRejected);
        var photo = Parts.Replace("--b0undary--", "--b0undary\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.jpg\"\r\n\r\nJFIF\r\n--b0undary--", StringComparison.Ordinal);
        var (code, summary) = Try(open311, "form.bin", photo);
        code.ShouldBe(TrialSession.SomeRejected);
        summary.GetRawText().ShouldContain("media_url");
        Should.Throw<InvalidDataException>(() => Try(Samples.Single(sample => sample.Format == DocumentFormat.Cap), "a.xml", File.ReadAllText(Path.Combine(Repository.Root, "tests/Feeds.Tests/Cap/Samples/good-index.rss.xml"))))
            .Message.ShouldContain("try one of them");
        Should.Throw<InvalidDataException>(() => Try(Samples.Single(sample => sample.Door == FeedDoor.Peer), "a.ndjson", "<html></html>")).Message.ShouldContain("cut off");
    }

    private static Sample Poll(DocumentFormat format, string file, string text) =>
        new(FeedDoor.Poll, $$""" "poll": { "url": "https://example.org/list", "every": "1m", "format": "{{format.ToString().ToLowerInvariant()}}" }{{(format == DocumentFormat.Open311 ? """, "open311": { "zone": "Europe/Moscow" }""" : "")}}""", file, text) { Format = format };

    private (int Code, JsonElement Summary) Try(Sample sample, string name, string text)
    {
        var door = JsonSerializer.Serialize(sample.Door);
        var keys = sample.Door is FeedDoor.Http or FeedDoor.Mqtt or FeedDoor.Cap or FeedDoor.Datex2 or FeedDoor.Open311 ? $", {Key}" : "";
        var settings = sample.Settings.Length > 0 ? $", {sample.Settings}" : "";
        var configuration = $$"""
            {
              "city": { "name": { "ru": "Город", "en": "City" }, "timeZone": "Europe/Moscow" },
              "territories": [{ "code": "north", "name": { "ru": "Север", "en": "North" } }],
              "categories": [{ "code": "roads", "name": { "ru": "Дороги", "en": "Roads" } }],
              "feeds": [{ "id": "tried", "channel": "agency", "door": {{door}}{{keys}}{{settings}} }]
            }
            """;
        using var writer = new StringWriter();
        var code = new TrialSession(
            new TrialOptions { Feed = "tried", File = _directory.Write(name, text), Config = _directory.Write("situationroom.json", configuration), Limit = 3, Json = true },
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) })).Run();
        using var document = JsonDocument.Parse(writer.ToString());
        return (code, document.RootElement.GetProperty("summary").Clone());
    }

    private sealed record Sample(FeedDoor Door, string Settings, string File, string Text)
    {
        public DocumentFormat? Format { get; init; }
    }
}
