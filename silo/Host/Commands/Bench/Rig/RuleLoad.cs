using System.Text;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Ledger;
using SituationRoom.Reports;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>
/// 2,000 rules of all kinds over 2,000 cells (50 districts, 40 categories) in which 100,000 incidents lie, 10,000 of them severe and open; in
/// this process, with a time of its own.
/// </summary>
internal sealed class RuleLoad
{
    private const int Districts = 50;
    private const int Categories = 40;
    private const int Incidents = 100_000;
    private const int Changes = 200;
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private readonly Random _random = new(1);
    private readonly RuleEvaluator _evaluator;
    private long _now = Start.ToUnixTimeMilliseconds();

    public RuleLoad()
    {
        var settings = new RoomSettings
        {
            Zone = TimeZoneInfo.Utc,
            City = new BoardCity(new BoardNames("Город", "City"), "UTC", Demo: false, HasMap: false),
            Build = "benchmark",
            Districts = [.. Enumerable.Range(0, Districts).Select(number => new BoardDistrict($"d{number}", -1, Names(number), Names(number), null))],
            Categories = [.. Enumerable.Range(0, Categories).Select(number => new BoardCategory($"c{number}", -1, Names(number)))],
            Feeds = [.. Enumerable.Range(0, 8).Select(number => new FeedSetting($"f{number}", (Channel)number, Names(number), 60, WallTitles: false))],
        };
        Fold = new RoomFold(settings);
        Fold.Advance(_now);
        for (var i = 0; i < Incidents; i++)
        {
            Hear(i, i < 10_000 ? Severity.Severe : Severity.Minor);
        }

        for (var i = 0; i < 2_000; i++)
        {
            Fold.Apply(
                new ReadingFacts { Feed = "f7"u8, Key = Encoding.UTF8.GetBytes($"flow/{i}"), At = _now, ReceivedAt = _now, Value = i % 10 }, Fold.Position + 1);
        }

        _evaluator = new RuleEvaluator(Fold, new RuleSet([.. Enumerable.Range(0, 2_000).Select(Rule)]), _now);
        Change();
    }

    /// <summary>What the rules look at.</summary>
    public RoomFold Fold { get; }

    /// <summary>A second passes, in which 200 incidents change.</summary>
    public void Change()
    {
        Fold.Advance(_now += 1_000);
        for (var i = 0; i < Changes; i++)
        {
            var number = _random.Next(Incidents);
            Hear(number, number < 10_000 ? Severity.Severe : Severity.Minor);
        }
    }

    /// <summary>Evaluates all rules; returns how many conditions hold.</summary>
    public int Evaluate() => _evaluator.Evaluate(_now).Count;

    /// <summary>Evaluates what severe incidents alone decide.</summary>
    public int EvaluateIncidents() => _evaluator.EvaluateIncidents().Count;

    /// <summary>Looks for the incidents behind a count.</summary>
    public int Evidence() => _evaluator.Evidence(new Condition("rule-0", new AlertSubject($"d{_random.Next(Districts)}", $"c{_random.Next(Categories)}"), 3, true, false, 0, 0, [])).Count;

    private static BoardNames Names(int number) => new($"{number}", $"{number}");

    /// <summary>1,000 over all cells, 500 over a cell or a few, 200 over several districts together, and the rest of the other kinds.</summary>
    private static AlertRule Rule(int number)
    {
        var rule = new AlertRule { Id = $"rule-{number}", Kind = RuleKind.Count, Names = Names(number), Response = Names(number), Priority = 3, Threshold = 140 + (number % 60) };
        return (number % 20) switch
        {
            < 10 => rule with { Each = RuleEach.Cell, Tally = number % 2 == 0 ? Tally.Open : Tally.NewDay, Scope = new RuleScope { Channels = number % 3 == 0 ? [(Channel)(number % 8)] : [] } },
            < 15 => rule with { Each = RuleEach.Cell, Kind = RuleKind.Overdue, Tally = Tally.Overdue, Scope = new RuleScope { Districts = [$"d{number % Districts}"], Categories = [$"c{number % 37}", $"c{number % 31}"] } },
            < 17 => rule with { Kind = RuleKind.Rate, Tally = Tally.NewHour, Threshold = 5_000, Scope = new RuleScope { Districts = [$"d{number % Districts}", $"d{number % 47}", $"d{number % 43}"] } },
            17 => rule with { Kind = RuleKind.Reading, Key = $"flow/{number}", Threshold = 9, Window = TimeSpan.FromHours(1) },
            18 => rule with { Kind = number < 100 ? RuleKind.Cluster : RuleKind.Silence, Threshold = 40, Radius = 300, Within = TimeSpan.FromMinutes(30), Scope = new RuleScope { Categories = number < 100 ? [$"c{number % 40}"] : [] } },
            _ => rule with { Kind = number < 100 ? RuleKind.Severity : RuleKind.Silence, Severity = Severity.Severe, Priority = number < 100 ? null : 3, Scope = new RuleScope { Categories = number == 19 ? [] : ["c1"] } },
        };
    }

    private void Hear(int number, Severity severity)
    {
        var facts = new ReportFacts
        {
            Feed = Encoding.UTF8.GetBytes($"f{number % 8}"),
            Id = Encoding.UTF8.GetBytes($"i{number}"),
            Area = Encoding.UTF8.GetBytes($"d{number % Districts}"),
            Category = Encoding.UTF8.GetBytes($"c{number / Districts % Categories}"),
            Channel = (Channel)(number % 8),
            Given = Given.At | Given.Status | Given.Severity | Given.Position | Given.Due,
            Status = IncidentStatus.Open,
            Severity = severity,
            At = Start.ToUnixTimeMilliseconds() - (number * 800L),
            ReceivedAt = _now,
            Due = _now + ((number % 400) * 60_000L),
            LatitudeE7 = 450_000_000 + (number * 7_919 % 1_000_000),
            LongitudeE7 = 390_000_000 + (number * 104_729 % 1_000_000),
            ContentHash = (ulong)_random.NextInt64(),
        };
        Fold.Apply(facts, Fold.Position + 1, _now);
    }
}
