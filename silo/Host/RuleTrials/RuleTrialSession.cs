using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Import;
using SituationRoom.Host.Serving;
using SituationRoom.Journal;
using Spectre.Console;

namespace SituationRoom.Host.RuleTrials;

/// <summary>One run of the command <c>rules test</c>, from its options to what it prints. It only reads.</summary>
internal sealed class RuleTrialSession(RuleTrialOptions options, IAnsiConsole console)
{
    /// <summary>Exit code of a run to its end.</summary>
    public const int Tried = 0;

    /// <summary>Exit code where it could not run or was stopped.</summary>
    public const int NotTried = 2;

    /// <exception cref="StartException">The configuration or an option is wrong.</exception>
    /// <exception cref="IOException">The journal can't be read.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var settings = Settings();
        var rules = Rules(settings.Configuration.Rules);
        // A data directory that is named is read, whatever the configuration says of a database.
        var database = options.Data is null ? JournalSetup.Options(settings.Configuration.Room.Journal, settings.Configuration.Directory) : null;
        await using var journal = await PastJournal.OpenAsync(database, settings.DataDirectory, cancellationToken);
        if (journal.End == 0)
        {
            throw new StartException($"{(database is null ? "--data " : "")}{journal.Where}: the journal is empty; there is no past to try rules on.");
        }

        var times = new RuleTrialTimes(TimeZoneInfo.FindSystemTimeZoneById(settings.Configuration.Room.City.TimeZone));
        var text = new RuleTrialText(console, times);
        var fold = EngineSetup.Settings(settings.Configuration, settings.IsDemo);
        var span = ((await journal.ReadBlockAsync(1, cancellationToken)).JournaledAt, (await journal.ReadBlockAsync(journal.End, cancellationToken)).JournaledAt);
        var (result, period) = await ProgressLine.RunAsync(
            console, line => Task.Run(() => Run(Blocks(journal, line, times, cancellationToken), span, times, (fold, rules)), cancellationToken));
        text.Head($"{settings.Configuration.Source}: {rules.InForce.Count()} rules over {journal.Where}, {times.Shown(period.From)} to {times.Shown(period.To)}{(options.BySource ? ", at the times of the sources" : "")}.");
        Tell(result, rules, period, text);
        return Tried;
    }

    /// <exception cref="StartException">There is nothing in the period.</exception>
    private (RuleTrialResult Result, RuleTrialPeriod Period) Run(
        IEnumerable<JournalBlock> blocks, (DateTimeOffset From, DateTimeOffset To) span, RuleTrialTimes times, (RoomSettings Fold, RuleSet Rules) room)
    {
        if (!options.BySource)
        {
            var taken = times.Period(options, span.From, span.To);
            return (new RuleTrialRun(room.Fold, room.Rules, taken, options.AnsweredAfter).Over(blocks), taken);
        }

        // When a feed was heard is known of the room's own time alone.
        var rules = new RuleSet([.. room.Rules.Rules.Select(rule => rule with { Enabled = rule.Enabled && rule.Kind != RuleKind.Silence })]);
        var entries = SourceOrder.Of(blocks);
        var given = entries.Count == 0
            ? throw new StartException("The journal has neither reports nor readings: there is no past to try rules on.")
            : times.Period(options, DateTimeOffset.FromUnixTimeMilliseconds(entries[0].At), DateTimeOffset.FromUnixTimeMilliseconds(entries[^1].At));
        return (new RuleTrialRun(room.Fold, rules, given, options.AnsweredAfter).Over(entries), given);
    }

    /// <summary>As the server is started; but a demonstration that never ran is not made.</summary>
    private ServeSettings Settings()
    {
        var data = Path.Combine(options.Data ?? new ServerDefinition().Data, "demo");
        return options.Config is not null || File.Exists(ConfigurationLoader.FileName) || Directory.Exists(data)
            ? ServeSettings.Of(new ServeOptions { Config = options.Config, Data = options.Data })
            : throw new StartException($"There is no {ConfigurationLoader.FileName} here and no journal of the demonstration in {data}; name a configuration with --config FILE, or a data directory with --data DIR.");
    }

    private void Tell(RuleTrialResult all, RuleSet rules, RuleTrialPeriod period, RuleTrialText text)
    {
        var asked = options.Rules.Count == 0 ? rules : new RuleSet([.. rules.Rules.Where(rule => options.Rules.Contains(rule.Id))]);
        var occurrences = all.Occurrences.Where(occurrence => asked.TryGet(occurrence.Rule, out _)).ToList();
        var figures = new RuleTrialFigures(all with { Occurrences = occurrences }, period, options.Operators);
        text.List(occurrences, period, options.Limit);
        text.Count(occurrences, asked, figures);
        text.Floods(all.Floods);
        text.Judge(figures);
    }

    /// <summary>All rules, since those that are asked for may be suppressed by others; one that is asked for is tried though it is switched off.</summary>
    private RuleSet Rules(RuleSet configured)
    {
        foreach (var id in options.Rules)
        {
            if (!configured.TryGet(id, out _))
            {
                throw new StartException($"--rule {id}: there is no such rule; there are {string.Join(", ", configured.Rules.Select(rule => rule.Id))}.");
            }
        }

        return configured.InForce.Any() || options.Rules.Count > 0
            ? new RuleSet([.. configured.Rules.Select(rule => options.Rules.Contains(rule.Id) ? rule with { Enabled = true } : rule)])
            : throw new StartException("The configuration has no rule that is switched on: there is nothing to try.");
    }

    private static IEnumerable<JournalBlock> Blocks(PastJournal journal, ProgressLine line, RuleTrialTimes times, CancellationToken cancellationToken)
    {
        foreach (var block in journal.ReadAsync(1, cancellationToken).ToBlockingEnumerable(cancellationToken))
        {
            line.Tell(Math.Min(1, block.FirstPosition / (double)journal.End), () => times.Shown(block.JournaledAt));
            yield return block;
        }
    }
}
