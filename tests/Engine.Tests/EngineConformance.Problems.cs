using SituationRoom.Core.Board;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Problems;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>The same problem told twice.</summary>
public abstract partial class EngineConformance
{
    private static readonly IncidentName Call = new("a", "call");
    private static readonly IncidentName Appeal = new("b", "appeal");

    [Fact]
    public async Task What_two_channels_told_is_proposed_with_its_reasons_merged_and_counted_once()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await TellTwiceAsync(engine, site);
        var proposal = (await engine.Problems.ProposalsAsync(default)).ShouldHaveSingleItem();
        proposal.Incidents.Select(incident => (incident.Feed, incident.Id)).ShouldBe([("a", "call"), ("b", "appeal")]);
        var reason = proposal.Reasons.ShouldHaveSingleItem();
        (reason.SeveralChannels, reason.SameCategory).ShouldBe((true, true));
        reason.Metres.ShouldBeInRange(1, 100);
        reason.SharedWords.ShouldContain("труб");

        (await OpenAsync(engine)).ShouldBe(2);
        (await DecideAsync(engine, site, ProblemVerb.Merge, Call, Appeal)).Status.ShouldBe(ProblemStatus.Done);
        (await OpenAsync(engine)).ShouldBe(1);
        (await engine.Problems.ProposalsAsync(default)).ShouldBeEmpty();
        var problem = (await engine.Problems.ProblemsAsync(default)).ShouldHaveSingleItem();
        (problem.Voices, problem.Incidents.Count, problem.Incidents.Count(incident => incident.IsCounted)).ShouldBe((2, 2, 1));

        // Open as long as one of them is.
        await OutcomesAsync(engine, site, new Report { Id = "call", Status = IncidentStatus.Closed });
        (await OpenAsync(engine)).ShouldBe(1);
        (await DecideAsync(engine, site, ProblemVerb.Unmerge, Call)).Status.ShouldBe(ProblemStatus.Done);
        (await OpenAsync(engine)).ShouldBe(1);
        (await engine.Problems.ProblemsAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_merged_stays_so_after_a_restart_with_and_without_a_snapshot()
    {
        var site = new Site();
        var before = await StartedAsync(site);
        await TellTwiceAsync(before, site);
        await DecideAsync(before, site, ProblemVerb.Merge, Call, Appeal);
        await before.DisposeAsync();
        foreach (var place in new[] { site, new Site(site) })
        {
            await using var after = await StartedAsync(place);
            (await OpenAsync(after)).ShouldBe(1);
            (await after.Problems.ProblemsAsync(default)).ShouldHaveSingleItem().Voices.ShouldBe(2);
        }
    }

    [Fact]
    public async Task What_was_said_to_be_different_is_not_proposed_again()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await TellTwiceAsync(engine, site);
        (await DecideAsync(engine, site, ProblemVerb.Distinct, Call, Appeal)).Status.ShouldBe(ProblemStatus.Done);
        (await engine.Problems.ProposalsAsync(default)).ShouldBeEmpty();
        (await DecideAsync(engine, site, ProblemVerb.Distinct, Appeal, Call)).Status.ShouldBe(ProblemStatus.AlreadySo);
    }

    [Fact]
    public async Task A_decision_that_can_not_count_changes_nothing_and_says_why()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await TellTwiceAsync(engine, site);
        var end = site.Memory.End;
        var unknown = await DecideAsync(engine, site, ProblemVerb.Merge, Call, new IncidentName("b", "nobody"));
        (unknown.Status, unknown.Unknown!.Single().Id).ShouldBe((ProblemStatus.Impossible, "nobody"));
        (await DecideAsync(engine, site, ProblemVerb.Merge, Call, Call)).Status.ShouldBe(ProblemStatus.Impossible);
        (await DecideAsync(engine, site, ProblemVerb.Unmerge, Call)).Status.ShouldBe(ProblemStatus.AlreadySo);
        site.Memory.End.ShouldBe(end);
        await DecideAsync(engine, site, ProblemVerb.Merge, Call, Appeal);
        (await DecideAsync(engine, site, ProblemVerb.Merge, Appeal, Call)).Status.ShouldBe(ProblemStatus.AlreadySo);
        (await DecideAsync(engine, site, ProblemVerb.Distinct, Call, Appeal)).Status.ShouldBe(ProblemStatus.Impossible);
    }

    [Fact]
    public async Task Each_decision_leaves_one_event_of_the_trail_in_its_commit_and_none_where_nothing_is_decided()
    {
        var site = new Site();
        await using (var engine = await StartedAsync(site))
        {
            await TellTwiceAsync(engine, site);
            await DecideAsync(engine, site, ProblemVerb.Merge, Call, Appeal);
            await DecideAsync(engine, site, ProblemVerb.Merge, Appeal, Call);
            await DecideAsync(engine, site, ProblemVerb.Unmerge, Call, Appeal);
            await DecideAsync(engine, site, ProblemVerb.Distinct, Call, Appeal);
            await DecideAsync(engine, site, ProblemVerb.Merge, Call, new("a", "unknown"));
        }

        // What a kill leaves is a journal: a room that starts from it alone tells the same.
        await using var again = await StartedAsync(new Site(site));
        var rows = await again.Trail.TrailAsync(0, 100, default);
        rows.Select(row => row.Said).Cast<ProblemDecided>().Select(said => (said.Verb, said.Before, said.After, said.By)).ShouldBe(
            [(ProblemVerb.Merge, 2, 1, Lead), (ProblemVerb.Unmerge, 1, 2, Lead), (ProblemVerb.Distinct, 2, 2, Lead)]);
        ((ProblemDecided)rows[0].Said).Incidents.ShouldBe([Call, Appeal]);
        (await site.Memory.ReadBlockAsync(rows[0].Position, default)).ShouldNotBeNull().Count.ShouldBe(2);
        var verified = await VerifiedAsync(site);
        (verified.Broken, verified.Count).ShouldBe((null, 3));
        (await OpenAsync(again)).ShouldBe(2);
    }

    private static async Task TellTwiceAsync(IRunningEngine engine, Site site)
    {
        var call = new Report
        {
            Id = "call", OccurredAt = site.Clock.Now.AddMinutes(-20), Category = "roads", Latitude = 48.77, Longitude = 9.18, Title = "Прорыв трубы, вода на дороге",
        };
        var appeal = call with { Id = "appeal", OccurredAt = site.Clock.Now.AddMinutes(-5), Latitude = 48.7703, Title = "Прорвало трубу, дорогу залило" };
        await OutcomesAsync(engine, site, call);
        await engine.Sink.DeliverAsync(new Delivery("b", site.Clock.Now, [appeal]), default);
    }

    private static async Task<ProblemResult> DecideAsync(IRunningEngine engine, Site site, ProblemVerb verb, params IncidentName[] incidents) =>
        await engine.Problems.DecideAsync(new ProblemDecision(verb, incidents, "shift", site.Clock.Now, null), Lead, default);

    private static async Task<int> OpenAsync(IRunningEngine engine) =>
        (await engine.Room.CellsAsync(default)).Single(IsTotal).Tallies[(int)Tally.Open];
}
