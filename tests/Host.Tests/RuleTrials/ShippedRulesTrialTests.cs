using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Engine;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Demo;
using SituationRoom.Host.RuleTrials;
using SituationRoom.Host.Serving;
using SituationRoom.Host.Tests.Support;
using SituationRoom.Journal;
using SituationRoom.Journal.Memory;

namespace SituationRoom.Host.Tests.RuleTrials;

/// <summary>The shipped rules over the demonstration's past, as <c>rules test --by-source</c> tries them, held to the targets for alert systems.</summary>
public sealed class ShippedRulesTrialTests : IDisposable
{
    private static readonly HandClock Clock = new();
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Over_the_demonstrations_weeks_alerts_are_few_and_most_of_them_are_not_urgent()
    {
        var (loaded, _, _) = DemoSetup.Load(_directory.Path);
        var settings = EngineSetup.Settings(loaded, isDemo: true);
        var rules = new RuleSet([.. loaded.Rules.Rules.Where(rule => rule.Kind != RuleKind.Silence)]);
        var (from, to) = (Clock.Now - DemoSettings.History, Clock.Now);
        var past = SourceOrder.Of(await PastAsync(loaded, settings, from, to));
        var period = new RuleTrialPeriod(from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds(), Step: 60_000);
        var figures = new RuleTrialFigures(new RuleTrialRun(settings, rules, period, TimeSpan.FromMinutes(2)).Over(past), period, operators: 1);
        var seen = $"S1 {figures.Share(1):P1}, S2 {figures.Share(2):P1}, S3 and below {figures.Share(3):P1}, {figures.PerWindow:0.00} in ten minutes, {figures.FloodShare:P2} of the time in flood, {figures.Chattering} chatter";

        // A trial that raises nothing would meet every target.
        figures.Annunciated.ShouldBeGreaterThan(500, seen);
        figures.PerWindow.ShouldBeLessThan(1, seen);
        figures.Share(1).ShouldBeLessThan(0.05, seen);
        figures.Share(2).ShouldBeLessThan(0.15, seen);
        figures.Share(3).ShouldBeGreaterThan(0.8, seen);
        figures.Chattering.ShouldBe(0, seen);
    }

    private async Task<List<JournalBlock>> PastAsync(LoadedConfiguration loaded, RoomSettings settings, DateTimeOffset from, DateTimeOffset to)
    {
        var journal = new InMemoryJournal();
        using var vault = new MemoryKeyVault();
        using var engine = new RoomEngine(
            new RoomParts
            {
                Journal = journal, Vault = vault, Snapshots = new MemorySnapshots(), Placer = EngineSetup.Placer(loaded), Norms = loaded.Norms, Settings = settings, KeepsAlerts = false, Time = Clock,
            },
            new RoomLimits(),
            NullLogger<RoomEngine>.Instance);
        engine.Start();
        var city = new DemoCity(DemoSettings.Seed, DemoMap.Read(DemoResources.Boundaries()), settings.Zone);
        var account = await DemoHistory.TakeInAsync(city, from, to, Path.Combine(_directory.Path, "past"), new IntakeTarget(engine, () => null, Clock), default);
        account.Rejected.ShouldBe(0);
        await engine.StopAsync();
        var blocks = new List<JournalBlock>();
        await foreach (var block in journal.ReadAsync(1, default))
        {
            blocks.Add(new JournalBlock(block.FirstPosition, block.Count, block.JournaledAt, block.Payload.ToArray()));
        }

        return blocks;
    }
}
