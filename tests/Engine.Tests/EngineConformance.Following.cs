using SituationRoom.Core.Trail;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What is decided in a room that is followed.</summary>
public abstract partial class EngineConformance
{
    [Fact]
    public async Task A_void_that_is_followed_leaves_what_was_rejected_between_its_reports_open()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var rejection = new Rejection { Why = Fault.Said("no such word"), Message = "bad"u8.ToArray() };
        (await OutcomesAsync(engine, site, Followed("pos:1", 5), rejection, Followed("pos:2", 6), Followed("pos:3", 7)))
            .ShouldBe([OutcomeKind.Accepted, OutcomeKind.Rejected, OutcomeKind.Accepted, OutcomeKind.Accepted]);
        var told = new FollowedDecision { Room = "room", Journal = "j", Position = 9, Verb = FollowedVerb.Void, Prefix = "pos:", Import = "pos: i", Ranges = [(5, 7)] };
        (await engine.Following.TakeAsync("a", told, default)).ShouldBeNull();
        (await engine.Room.IncidentsAsync(new IncidentQuery(), default)).Items.ShouldBeEmpty();
        (await engine.Room.RejectionsAsync(new(), default)).Items.ShouldHaveSingleItem().State.ShouldBe(RejectionSummary.Open);
        var said = (await engine.Trail.TrailAsync(null, 10, default)).ShouldHaveSingleItem().Said.ShouldBeOfType<FollowedDecided>();
        said.Does.ShouldBeOfType<ImportVoided>().Ranges.Select(range => (range.First, range.Last)).ShouldBe([(1L, 1L), (3L, 4L)]);
    }

    [Fact]
    public async Task A_move_that_is_followed_is_held_to_the_bound_on_sets_of_districts()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: new RoomLimits { DistrictSets = 4 });
        (await OutcomesAsync(engine, site, Followed("1", 5) with { Districts = ["north", "south"] }, Followed("2", 6) with { Districts = ["n1"] }))
            .ShouldBe([OutcomeKind.Accepted, OutcomeKind.Accepted]);
        var (counts, end) = (await OpenByDistrictAsync(engine), site.Memory.End);
        var move = new FollowedDecision { Room = "room", Journal = "j", Position = 9, Verb = FollowedVerb.Move, Incidents = ["2"], Districts = ["n1", "n2"] };
        (await engine.Following.TakeAsync("a", move, default)).ShouldBeNull();
        (await OpenByDistrictAsync(engine)).ShouldBe(counts);
        site.Memory.End.ShouldBe(end);

        // One district always counts, and so does a set that is known.
        foreach (var (position, districts) in new (long, string[])[] { (10, ["n2"]), (11, ["south", "north"]) })
        {
            (await engine.Following.TakeAsync("a", move with { Position = position, Districts = districts }, default)).ShouldBeNull();
        }

        (await engine.Room.IncidentsAsync(new IncidentQuery(), default)).Items.Single(one => one.Id == "2").Districts.ShouldBe(["north", "south"]);
        (await engine.Trail.TrailAsync(null, 10, default)).Count.ShouldBe(2);
    }

    private static Report Followed(string id, long position) => new() { Id = id, Status = IncidentStatus.Open, From = new FollowedFrom(position, (ulong)position) };
}
