using System.Text.Json.Nodes;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

public sealed class CapPollTests : IAsyncLifetime
{
    private readonly StaticSite _site = new();
    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;
    private Room _room = null!;

    public async Task InitializeAsync()
    {
        _site.Pages["index.atom"] = Index();
        var configuration = JsonNode.Parse(RigCity.Configuration())!;
        configuration["feeds"]!.AsArray().Add(JsonNode.Parse($$"""
            { "id": "meteo-index", "channel": "agency", "door": "poll", "cap": { "geocodes": [ "DISTRICT" ] },
              "poll": { "url": "{{_site.Address}}index.atom", "every": "1s", "format": "cap" } }
            """));
        _room = await Room.StartAsync(configuration: configuration.ToJsonString());
    }

    public async Task DisposeAsync()
    {
        await _room.DisposeAsync();
        _site.Dispose();
    }

    [Fact]
    public async Task Alerts_of_an_index_are_fetched_once_each_and_end_by_a_cancel_alone()
    {
        _site.Pages["1.cap"] = SomeAlert.Xml("Alert", "1", _now.AddMinutes(-9), _now.AddHours(1), "Severe");
        _site.Pages["other.cap"] = SomeAlert.Xml("Alert", "other", _now.AddMinutes(-8), _now.AddHours(1), "Minor");
        _site.Pages["index.atom"] = Index(("other", -8), ("1", -9));
        await _room.OpenBecomesAsync(2);

        // Newest first, each naming only the one before; the other alert is not listed any more.
        _site.Pages["2.cap"] = SomeAlert.Xml("Update", "2", _now.AddMinutes(-5), _now.AddHours(1), "Extreme", ("1", _now.AddMinutes(-9)));
        _site.Pages["3.cap"] = SomeAlert.Xml("Cancel", "3", _now.AddMinutes(-4), null, "Extreme", ("2", _now.AddMinutes(-5)));
        _site.Pages["index.atom"] = Index(("3", -4), ("2", -5), ("1", -9));
        await _room.OpenBecomesAsync(1);
        (await _room.TallyAsync("cancelled")).ShouldBe(1);
        (await _room.IncidentsAsync()).Count.ShouldBe(2);

        var polls = _site.Asked["index.atom"];
        await Eventually.Async("two polls more", TimeSpan.FromSeconds(20), () => Task.FromResult(_site.Asked["index.atom"] >= polls + 2));
        _site.Asked.Where(page => page.Key.EndsWith(".cap", StringComparison.Ordinal)).ShouldAllBe(page => page.Value == 1);
        (await _room.OpenAsync()).ShouldBe(1);
    }

    private string Index(params (string Name, int Minute)[] entries) => $"""
        <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:index</id><title>index</title><updated>{_now:O}</updated>
        {string.Concat(entries.Select(entry => $"<entry><id>urn:example:{entry.Name}</id><title>{entry.Name}</title><updated>{_now.AddMinutes(entry.Minute):O}</updated><link type=\"application/cap+xml\" href=\"{entry.Name}.cap\"/></entry>"))}
        </feed>
        """;
}
