using System.Globalization;
using SituationRoom.Core.Board;
using SituationRoom.Engine.Snapshots;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>Snapshots of the fold come into being beside the work, and hold up nobody.</summary>
public abstract partial class EngineConformance
{
    private static readonly RoomLimits AfterEachEntry = new() { Snapshots = new() { Entries = 1, RowsAtOnce = 1 } };

    [Fact]
    public async Task Intake_and_questions_are_answered_while_a_snapshot_is_being_written()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: AfterEachEntry);
        site.Snapshots.Shut();
        await OutcomesAsync(engine, site, new Report { Id = "1" });
        await site.Snapshots.ASaveWaits;
        for (var number = 2; number <= 20; number++)
        {
            (await OutcomesAsync(engine, site, new Report { Id = number.ToString(CultureInfo.InvariantCulture) })).ShouldBe([OutcomeKind.Accepted]);
        }

        await OutcomesAsync(engine, site, new Report { Id = "1", Status = IncidentStatus.Closed });
        (await engine.Room.CellsAsync(default)).Single(IsTotal).Tallies[(int)Tally.Open].ShouldBe(19);
        site.Snapshots.Position.ShouldBeNull();

        // After one that took so long the next rests, so that this one can be looked at.
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await OpenAndNextEnd(site);
        site.Snapshots.Position.ShouldBe(1);
        await engine.StopAsync();
        site.Snapshots.Position.ShouldBe(21);
    }

    [Fact]
    public async Task A_room_brought_back_from_a_snapshot_that_was_taken_amid_its_life_equals_the_live_one()
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            var site = new Site();
            string live;
            await using (var engine = await StartedAsync(site, limits: AfterEachEntry))
            {
                await LiveAsync(engine, site, new Random(seed), steps: 120);
                await UntilAsync(engine, figures => figures.Snapshots.Kept > 1);
                live = await DescribeAsync(engine);
                site.Snapshots.Failure = new IOException("so that the stop keeps none");
            }

            site.Snapshots.Position.ShouldNotBeNull().ShouldBeGreaterThan(1);
            site.Snapshots.Failure = null;
            await using var again = await StartedAsync(site);
            (await DescribeAsync(again)).ShouldBe(live, $"seed {seed}, snapshot at {site.Snapshots.Position} of {site.Memory.End}");
        }
    }

    [Fact]
    public async Task Two_snapshots_are_never_under_way_at_once()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: AfterEachEntry);
        site.Snapshots.Shut();
        await OutcomesAsync(engine, site, new Report { Id = "1" });
        await site.Snapshots.ASaveWaits;
        for (var number = 2; number <= 10; number++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(20));
            await OutcomesAsync(engine, site, new Report { Id = number.ToString(CultureInfo.InvariantCulture) });
        }

        site.Snapshots.Saves.ShouldBe(1);
        await OpenAndNextEnd(site);
        await UntilAsync(engine, figures => figures.Snapshots.Position == 1);

        // After one that took hours the next rests; then it comes by itself.
        site.Clock.Advance(TimeSpan.FromDays(2));
        await UntilAsync(engine, figures => figures.Snapshots.Position == 10);
        (site.Snapshots.Saves, site.Snapshots.MostAtOnce).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_kept_is_said_and_tried_again()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: AfterEachEntry);
        foreach (var failure in new Exception[] { new IOException("full"), new UnauthorizedAccessException("read-only"), new InvalidOperationException("a bug") })
        {
            site.Snapshots.Failure = failure;
            site.Clock.Advance(new SnapshotLimits().Retry);
            (await OutcomesAsync(engine, site, new Report { Id = failure.Message })).ShouldBe([OutcomeKind.Accepted]);
            await UntilAsync(engine, figures => figures.Snapshots.Trouble == failure.Message);
            engine.Room.Trouble.ShouldBeNull();
            (await OutcomesAsync(engine, site, new Report { Id = $"after {failure.Message}" })).ShouldBe([OutcomeKind.Accepted]);
        }

        site.Snapshots.Failure = null;
        site.Clock.Advance(new SnapshotLimits().Retry);
        await UntilAsync(engine, figures => figures.Snapshots.Trouble is null);
        (engine.Room.Figures.Snapshots.Position, site.Snapshots.Position).ShouldBe((6, 6));
        engine.Room.Figures.Snapshots.Failed.ShouldBe(3);
    }

    [Fact]
    public async Task A_quiet_room_keeps_a_snapshot_too()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        await OutcomesAsync(engine, site, new Report { Id = "1" });
        site.Snapshots.Saves.ShouldBe(0);
        site.Clock.Advance(new SnapshotLimits().Interval);
        await UntilAsync(engine, figures => figures.Snapshots.Position == 1);

        // Nothing was folded since.
        site.Clock.Advance(TimeSpan.FromDays(1));
        await BoardAsync(engine, board => board.Now >= site.Clock.Now.ToUnixTimeMilliseconds());
        site.Snapshots.Saves.ShouldBe(1);
    }

    [Fact]
    public async Task A_stop_amid_a_snapshot_keeps_the_latest_state()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: AfterEachEntry);
        site.Snapshots.Shut();
        await OutcomesAsync(engine, site, new Report { Id = "1" }, new Report { Id = "2" });
        await site.Snapshots.ASaveWaits;
        await OutcomesAsync(engine, site, new Report { Id = "3" });
        var stopped = engine.StopAsync();
        site.Snapshots.Open();
        await stopped;
        (site.Snapshots.Position, site.Snapshots.MostAtOnce).ShouldBe((3, 1));
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_ever_for_a_disk_that_hangs()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site, limits: new() { Snapshots = new() { Entries = 1, AtStop = TimeSpan.Zero } });
        site.Snapshots.Shut();
        await OutcomesAsync(engine, site, new Report { Id = "1" });
        await site.Snapshots.ASaveWaits;
        await engine.StopAsync();
        site.Snapshots.Position.ShouldBeNull();
        await OpenAndNextEnd(site);
    }

    private static Task OpenAndNextEnd(Site site)
    {
        site.Snapshots.Open();
        return site.Snapshots.ASaveEnds;
    }

    /// <summary>Asks for the board until the figures are as expected; each question is a turn of the engine.</summary>
    private static async Task UntilAsync(IRunningEngine engine, Func<EngineFigures, bool> areAsExpected)
    {
        for (var turn = 0; turn < 100_000; turn++)
        {
            if (areAsExpected(engine.Room.Figures))
            {
                return;
            }

            await engine.Room.SnapshotAsync(default);
        }

        throw new ShouldAssertException($"the figures are not as expected: {engine.Room.Figures.Snapshots}");
    }
}
