using SituationRoom.Core.Board;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What people enter and move.</summary>
public abstract partial class EngineConformance
{
    private static readonly Actor Ivanova = new("ivanova", "Иванова", "dispatcher", "Диспетчер 1");
    private static readonly Actor Petrov = new("petrov", "Петров", "lead", null);

    [Fact]
    public async Task An_incident_from_a_call_counts_like_any_other_goes_on_by_hand_and_is_one_however_often_it_is_sent()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var said = new Report
        {
            Id = "-", Title = "Дерево на проводах", Category = "roads", Districts = ["n1"], Severity = Severity.Severe, Channel = Channel.Hotline, Status = IncidentStatus.Open,
            Person = new Person([new("name", "Секретова Анна"), new("phone", "+7 918 123-45-67")]),
        };
        var entered = (await engine.Hands.EnterAsync(said, Ivanova, "k1", default)).Picture.ShouldNotBeNull();
        var again = (await engine.Hands.EnterAsync(said with { Title = "Дерево" }, Ivanova, "k1", default)).Picture.ShouldNotBeNull();
        (again.Incident, again.Version, entered.Incident.Feed).ShouldBe((entered.Incident, 1, "console"));
        (await OpenAsync(engine)).ShouldBe(1);
        var held = await OneAsync(engine, entered.Incident);
        (held.Title, held.Channel, held.HasPerson, held.HandVersion, held.IsMoved).ShouldBe(("Дерево на проводах", Channel.Hotline, true, 1, false));
        var cell = (await engine.Room.CellsAsync(default)).Single(cell => (cell.District, cell.Category) == ("n1", "roads"));
        (cell.Tallies[(int)Tally.Open], cell.OpenByChannel[(int)Channel.Hotline]).ShouldBe((1, 1));
        Journaled(site).ShouldNotContain("Секретова");

        var command = new HandCommand(entered.Incident, 1, Petrov, 0) { Key = "k2", Reason = "бригада приехала" };
        (await engine.Hands.FollowAsync(command with { Version = 0 }, IncidentStatus.Closed, default)).Refusal!.Kind.ShouldBe(HandRefusalKind.Second);
        var closed = (await engine.Hands.FollowAsync(command, IncidentStatus.Closed, default)).Picture.ShouldNotBeNull();
        (closed.Status, closed.Version, closed.History.Count).ShouldBe((IncidentStatus.Closed, 2, 2));
        closed.History[1].Said.ShouldBeOfType<IncidentFollowed>().By.ShouldBe(Petrov);
        (await OpenAsync(engine)).ShouldBe(0);
        (await OneAsync(engine, entered.Incident)).Title.ShouldBe("Дерево на проводах");
        (await engine.Hands.FollowAsync(command with { Incident = new IncidentName("a", "1") }, IncidentStatus.Closed, default)).Refusal!.Kind.ShouldBe(HandRefusalKind.Unknown);
    }

    [Fact]
    public async Task What_the_city_does_not_have_is_not_entered_and_nobody_moves_there()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var end = site.Memory.End;
        (await engine.Hands.EnterAsync(new Report { Id = "-", Title = "Яма", Category = "seas" }, Ivanova, "k", default)).Refusal!.Sentence.ShouldStartWith("category:");
        (await engine.Hands.EnterAsync(new Report { Id = "-", Title = "Яма", Districts = ["moon"] }, Ivanova, "k", default)).Refusal!.Sentence.ShouldStartWith("district:");
        (await engine.Hands.MoveAsync(new HandCommand(new IncidentName("a", "1"), 0, Ivanova, 0), "roads", "moon", default)).Refusal!.Kind.ShouldBe(HandRefusalKind.Impossible);
        site.Memory.End.ShouldBe(end);
    }

    [Fact]
    public async Task What_was_moved_stays_whatever_its_source_says_until_it_is_released_and_after_a_restart()
    {
        var site = new Site();
        var name = new IncidentName("a", "1");
        await using (var engine = await StartedAsync(site))
        {
            await OutcomesAsync(engine, site, new Report { Id = "1", Category = "roads", Districts = ["n1"], Revision = 1 });
            var command = new HandCommand(name, 0, Ivanova, 0) { Key = "m1", Reason = "это двор, не дорога" };
            var moved = (await engine.Hands.MoveAsync(command, "housing", "south", default)).Picture.ShouldNotBeNull();
            (moved.Place.Category, moved.Place.Districts[0], moved.ByReports.Category, moved.IsMoved).ShouldBe(("housing", "south", "roads", true));

            // Sent again after its answer was lost it is done already; another one is told who was first.
            (await engine.Hands.MoveAsync(command, "housing", "south", default)).Picture.ShouldNotBeNull().Version.ShouldBe(1);
            var second = (await engine.Hands.MoveAsync(command with { By = Petrov, Key = "m2" }, "roads", null, default)).Refusal.ShouldNotBeNull();
            (second.Kind, second.First, second.Version).ShouldBe((HandRefusalKind.Second, Ivanova, 1L));

            await OutcomesAsync(engine, site, new Report { Id = "1", Category = "roads/snow", Districts = ["n2"], Revision = 2 });
            (await CellsOfAsync(engine)).ShouldBe(["housing south"]);
        }

        foreach (var place in new[] { site, new Site(site) })
        {
            await using var after = await StartedAsync(place);
            (await CellsOfAsync(after)).ShouldBe(["housing south"]);
            (await after.Hands.HandAsync(name, default)).ShouldNotBeNull().History.ShouldHaveSingleItem().Said.ShouldBeOfType<IncidentMoved>().Reason.ShouldBe("это двор, не дорога");
        }

        await using var last = await StartedAsync(site);
        var released = (await last.Hands.ReleaseAsync(new HandCommand(name, 1, Petrov, 0) { Reason = "по словам источника" }, default)).Picture.ShouldNotBeNull();
        (released.IsMoved, released.Version, released.Place.Category).ShouldBe((false, 2, "roads/snow"));
        (await CellsOfAsync(last)).ShouldBe(["roads/snow n2"]);
        (await last.Hands.ReleaseAsync(new HandCommand(name, 2, Petrov, 0) { Reason = "ещё раз" }, default)).Refusal!.Kind.ShouldBe(HandRefusalKind.Impossible);
    }

    private static async Task<IncidentSummary> OneAsync(IRunningEngine engine, IncidentName name) =>
        (await engine.Room.IncidentsAsync(new IncidentQuery { Feed = name.Feed, Id = name.Id }, default)).Items.ShouldHaveSingleItem();

    /// <summary>The incidents' own cells.</summary>
    private static async Task<IEnumerable<string>> CellsOfAsync(IRunningEngine engine) =>
        (await engine.Room.IncidentsAsync(new IncidentQuery(), default)).Items.Select(incident => $"{incident.Category} {string.Join(';', incident.Districts)}");

    private static string Journaled(Site site)
    {
        var text = new System.Text.StringBuilder();
        for (var position = 1L; position <= site.Memory.End;)
        {
            var block = site.Memory.ReadBlockAsync(position, default).AsTask().GetAwaiter().GetResult().ShouldNotBeNull();
            text.Append(System.Text.Encoding.UTF8.GetString(block.Payload.Span));
            position = block.FirstPosition + block.Count;
        }

        return text.ToString();
    }
}
