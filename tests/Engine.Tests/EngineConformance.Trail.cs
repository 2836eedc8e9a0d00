using SituationRoom.Core.Alerts;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What people and the room do is noted, each event chained to the one before.</summary>
public abstract partial class EngineConformance
{
    private static readonly Actor Lead = new("ivanova", "Иванова", "lead", "смена 1");

    [Fact]
    public async Task What_was_done_is_read_back_in_order_and_its_chain_is_whole()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await NoteAsync(engine, 1);
        await OutcomesAsync(engine, site, new Report { Id = "1" });
        await NoteAsync(engine, 2);
        await NoteAsync(engine, 3);
        var rows = await engine.Trail.TrailAsync(0, 100, default);
        rows.Select(row => (row.Position, ((AlertCommandRefused)row.Said).Version)).ShouldBe([(1, 1), (3, 2), (4, 3)]);
        rows[0].Said.By.ShouldBe(Lead);
        (await engine.Trail.TrailAsync(1, 1, default)).ShouldHaveSingleItem().Position.ShouldBe(3);
        (await engine.Trail.TrailAsync(null, 2, default)).Select(row => row.Position).ShouldBe([3, 4]);
        (await engine.Trail.TrailAsync(4, 10, default)).ShouldBeEmpty();
        var verified = await VerifiedAsync(site);
        (verified.Broken, verified.Count, verified.Last).ShouldBe((null, 3, rows[^1].Hash));
    }

    [Fact]
    public async Task Several_events_of_one_commit_are_chained_and_a_commit_that_failed_is_not_of_the_chain()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await NoteAsync(engine, 1);
        site.Memory.Trouble = "the disk is full";
        (await engine.Trail.AppendAsync(Some(2), default)).ShouldBe(new(0, "the disk is full"));
        site.Memory.Trouble = null;
        site.Journal.Shut();
        var first = engine.Trail.AppendAsync(Some(3), default).AsTask();
        await site.Journal.AnAppendWaits;
        var rest = Enumerable.Range(4, 20).Select(count => engine.Trail.AppendAsync(Some(count), default).AsTask()).ToArray();
        site.Journal.Open();
        (await first).Position.ShouldBe(2);
        (await Task.WhenAll(rest)).Select(result => result.Position).ShouldBe(Enumerable.Range(3, 20).Select(position => (long)position));
        var verified = await VerifiedAsync(site);
        (verified.Broken, verified.Count).ShouldBe((null, 22));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_chain_goes_on_after_a_restart(bool withSnapshot)
    {
        var site = new Site();
        await using (var engine = await StartedAsync(site))
        {
            await NoteAsync(engine, 1);
            await NoteAsync(engine, 2);
        }

        var place = withSnapshot ? site : new Site(site);
        await using var again = await StartedAsync(place);
        await NoteAsync(again, 3);
        (await again.Trail.TrailAsync(0, 10, default)).Count.ShouldBe(3);
        (await VerifiedAsync(site)).ShouldSatisfyAllConditions(verified => verified.Broken.ShouldBeNull(), verified => verified.Count.ShouldBe(3));
    }

    private static AlertCommandRefused Some(int count) => new()
    {
        At = 1_000 + count, By = Lead, Verb = AlertVerb.Noted, Alert = "a0", Version = count, State = AlertState.Normal,
    };

    private static async Task NoteAsync(IRunningEngine engine, int count)
    {
        var result = await engine.Trail.AppendAsync(Some(count), default);
        result.Refusal.ShouldBeNull();
    }

    private static async Task<TrailVerifier> VerifiedAsync(Site site)
    {
        var verifier = new TrailVerifier();
        await foreach (var block in site.Memory.ReadAsync(1, default))
        {
            verifier.Take(block);
        }

        return verifier;
    }
}
