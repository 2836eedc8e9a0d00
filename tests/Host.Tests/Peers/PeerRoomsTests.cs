using System.Text;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Gateway.Api;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Peers;

/// <summary>Two rooms, one of which follows the other: what people decide in the municipality counts in the region, too.</summary>
public sealed class PeerRoomsTests
{
    private static readonly Actor Lead = new("anna", "Анна Примерова", "lead", "lead-post");
    private readonly HandClock _clock = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_region_shows_what_its_municipality_shows_after_whatever_was_reported_and_decided(int seed)
    {
        await using var city = await PeerRoom.CityAsync(_clock);
        await using var region = await PeerRoom.RegionAsync(_clock);
        var life = new RandomLife(city, _clock, seed);
        var random = new Random(seed);
        var cursor = 0L;
        for (var step = 0; step < 80; step++)
        {
            await life.StepAsync();
            switch (random.Next(12))
            {
                case 0 or 1:
                    cursor = await region.TakeAsync(await city.AnswerAsync(cursor, random.Next(1, 20), version: 2));
                    break;
                case 2:
                    // It was killed before the cursor was written.
                    cursor -= random.NextInt64(cursor + 1);
                    break;
                case 3 when random.Next(4) == 0:
                    await region.RestartAsync();
                    break;
                default:
                    break;
            }
        }

        await UpToDateAsync(city, region, cursor);
        await city.ReachNowAsync("pos");
        await region.ReachNowAsync("city");
        var wanted = await city.PictureAsync();
        (await region.PictureAsync()).ShouldBe(wanted);
        (await region.CountsAsync()).ShouldBe(await city.CountsAsync());

        await region.RestartAsync();
        await UpToDateAsync(city, region, 0);
        (await region.PictureAsync()).ShouldBe(wanted);
    }

    [Fact]
    public async Task A_void_is_on_the_regions_trail_with_the_room_and_the_role_and_nothing_personal()
    {
        await using var city = await PeerRoom.CityAsync(_clock);
        await using var region = await PeerRoom.RegionAsync(_clock);
        await city.Engine.DeliverAsync(new Delivery("pos", _clock.Now, [new Report { Id = "1" }, new Report { Id = "2" }]) { Import = new ImportMark("i", "upload", "Иванова.csv") }, default);
        await city.Engine.DeliverAsync(new Delivery("pos", _clock.Now, [new Report { Id = "2", Title = "Яма" }, new Report { Id = "3" }]), default);
        var cursor = await UpToDateAsync(city, region, 0);
        var import = (await city.Engine.ImportsAsync(1, default))[0];
        (await city.Engine.VoidAsync("pos", "i", import.Import.Version, Lead, ("Иванова ошиблась", null), default)).Refusal.ShouldBeNull();
        var told = Encoding.UTF8.GetString(await city.AnswerAsync(cursor, 100, version: 2));
        foreach (var personal in new[] { "Анна", "anna", "Иванова" })
        {
            told.ShouldNotContain(personal);
        }

        await UpToDateAsync(city, region, cursor);
        (await region.PictureAsync()).Select(line => line.Split(' ')[0]).ShouldBe(["pos:2", "pos:3"]);
        var row = (await region.Engine.TrailAsync(null, 10, default)).ShouldHaveSingleItem();
        var said = row.Said.ShouldBeOfType<FollowedDecided>();
        (said.Feed, said.Room, said.By).ShouldBe(("city", "room", new Actor("peer:city", "city", "lead", "lead-post")));
        var view = TrailView.Of(row);
        (view.Verb, view.Feed, view.To, view.Before, view.After, view.Note).ShouldBe(("importVoided", "city", "pos: i", "2", "1", "city (room)"));
    }

    [Fact]
    public async Task A_decision_is_a_sign_of_life_and_counts_once()
    {
        await using var region = await PeerRoom.RegionAsync(_clock);
        await region.Engine.DeliverAsync(new Delivery("city", _clock.Now, [new Report { Id = "pos:1", Category = "roads", From = new FollowedFrom(5, 1) }]), default);
        _clock.Advance(TimeSpan.FromMinutes(5));
        var decision = new FollowedDecision { Room = "room", Journal = "j", Position = 6, Verb = FollowedVerb.Move, Incidents = ["pos:1"], Category = "housing" };
        (await region.Engine.TakeAsync("city", decision, default)).ShouldBeNull();
        (await region.Engine.FeedsAsync(default)).Single(feed => feed.Id == "city").LastAt.ShouldBe(_clock.Now.ToUnixTimeMilliseconds());
        (await region.PictureAsync()).ShouldHaveSingleItem().ShouldContain("housing");

        // Again, and one from before it: nothing is done, and nothing written.
        var end = region.End;
        (await region.Engine.TakeAsync("city", decision, default)).ShouldBeNull();
        (await region.Engine.TakeAsync("city", decision with { Position = 4, Verb = FollowedVerb.Release }, default)).ShouldBeNull();
        (await region.Engine.TakeAsync("city", decision with { Position = 9, Incidents = ["pos:2"] }, default)).ShouldBeNull();
        region.End.ShouldBe(end);
        (await region.Engine.StandAsync("city", default)).ShouldBe(new FollowedStand("j", 6));
    }

    [Fact]
    public async Task A_report_that_the_region_refused_for_its_districts_is_the_municipalitys_once_it_is_run_again()
    {
        await using var city = await PeerRoom.CityAsync(_clock);
        await using var region = await PeerRoom.RegionAsync(_clock, new RoomLimits { DistrictSets = 4 });
        var report = new Report { Id = "1", Category = "roads", Channel = Channel.Dispatch, Districts = ["north", "south"] };
        await city.Engine.DeliverAsync(new Delivery("pos", _clock.Now, [report]), default);
        await city.Engine.DeliverAsync(new Delivery("pos", _clock.Now, [report with { Id = "2", Districts = ["south", "n1"] }]) { Import = new ImportMark("i", "upload", null) }, default);
        var cursor = await UpToDateAsync(city, region, 0);
        (await region.PictureAsync()).ShouldHaveSingleItem().ShouldStartWith("pos:1 ");

        // Another run takes new sets again.
        await region.RestartAsync();
        (await region.RerunAsync("city", Lead)).Accepted.ShouldBe(1);
        (await region.PictureAsync()).ShouldBe(await city.PictureAsync());
        await UpToDateAsync(city, region, 0);
        (await region.PictureAsync()).ShouldBe(await city.PictureAsync());

        var import = (await city.Engine.ImportsAsync(1, default))[0];
        (await city.Engine.VoidAsync("pos", "i", import.Import.Version, Lead, ("так", null), default)).Refusal.ShouldBeNull();
        await UpToDateAsync(city, region, cursor);
        (await region.PictureAsync()).ShouldHaveSingleItem().ShouldStartWith("pos:1 ");
    }

    [Fact]
    public async Task A_room_that_understands_reports_alone_is_told_of_reports_alone()
    {
        await using var city = await PeerRoom.CityAsync(_clock);
        await city.Engine.DeliverAsync(new Delivery("pos", _clock.Now, [new Report { Id = "1", Category = "roads" }, new Report { Id = "2" }]), default);
        await city.Engine.DecideAsync(new ProblemDecision(ProblemVerb.Merge, [new("pos", "1"), new("pos", "2")], "lead", _clock.Now, null), new Actor("lead", "lead", "lead", null), default);
        await city.Engine.MoveAsync(new HandCommand(new("pos", "1"), 0, Lead, 0), "housing", null, default);
        var old = Encoding.UTF8.GetString(await city.AnswerAsync(0, 100, version: 1));
        old.ShouldContain("\"items\":2");
        old.ShouldContain("\"due\"");
        old.ShouldNotContain("decision");
        old.ShouldNotContain("\"norm\"");
        var now = Encoding.UTF8.GetString(await city.AnswerAsync(0, 100, version: 3));
        now.ShouldContain("\"items\":4");
        now.ShouldContain("\"decision\":\"merge\"");
        now.ShouldContain("\"decision\":\"move\"");
        Encoding.UTF8.GetString(await city.AnswerAsync(0, 100, version: 2, new HashSet<string> { "hotline" })).ShouldContain("\"items\":0");
    }

    [Fact]
    public async Task What_a_room_decided_about_a_room_that_it_follows_goes_on_to_the_one_above()
    {
        await using var city = await PeerRoom.CityAsync(_clock);
        await using var region = await PeerRoom.RegionAsync(_clock);
        await city.Engine.DeliverAsync(new Delivery("pos", _clock.Now, [new Report { Id = "1" }, new Report { Id = "2" }, new Report { Id = "3" }]) { Import = new ImportMark("i", "upload", null) }, default);
        await city.Engine.DeliverAsync(new Delivery("pos", _clock.Now, [new Report { Id = "4" }, new Report { Id = "5" }]), default);
        await city.Engine.DecideAsync(new ProblemDecision(ProblemVerb.Merge, [new("pos", "4"), new("pos", "5")], "lead", _clock.Now, null), new Actor("lead", "lead", "lead", null), default);
        var import = (await city.Engine.ImportsAsync(1, default))[0];
        await city.Engine.VoidAsync("pos", "i", import.Import.Version, Lead, ("так", null), default);
        await UpToDateAsync(city, region, 0);

        var clockAbove = new HandClock();
        await using var country = await PeerRoom.RegionAsync(clockAbove);
        await UpToDateAsync(region, country, 0);
        (await country.PictureAsync()).Select(line => line.Split(' ')[0]).ShouldBe(["city:pos:4", "city:pos:5"]);
        (await country.CountsAsync()).Select(line => line.Split(' ')[2]).Distinct().ShouldBe(["1"]);
    }

    private static async Task<long> UpToDateAsync(PeerRoom city, PeerRoom region, long cursor)
    {
        while (cursor < city.End)
        {
            cursor = await region.TakeAsync(await city.AnswerAsync(cursor, 7, version: 2));
        }

        return cursor;
    }
}
