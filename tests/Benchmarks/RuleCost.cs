using System.Diagnostics;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Ledger;
using SituationRoom.Reports;

namespace SituationRoom.Benchmarks;

/// <summary>
/// One evaluation of 2,000 rules of all kinds over 2,000 cells (50 districts, 40 categories) in which 100,000 incidents lie, 10,000 of them
/// severe and open: after 200 of them changed (the second of a busy city), and of the severe ones alone after a batch.
/// </summary>
[MemoryDiagnoser]
public class RuleCost
{
    private const int Districts = 50;
    private const int Categories = 40;
    private const int Incidents = 100_000;
    private const int Changes = 200;
    private readonly Random _random = new(1);
    private RoomFold _fold = null!;
    private RuleEvaluator _evaluator = null!;
    private long _now = Material.Now.ToUnixTimeMilliseconds();

    /// <summary>Milliseconds of the clock, the least, the middle and the longest of 100, without BenchmarkDotNet.</summary>
    public static void Print()
    {
        var cost = new RuleCost();
        cost.SetUp();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cost._fold.Slots.Count} slots, {cost._fold.Spotlight.NotableCount} severe, {cost.Evaluate()} conditions; ms, least, middle and longest:"));
        foreach (var (name, measured) in new (string, Func<int>)[] { ("all rules", cost.Evaluate), ("severe after a batch", cost.EvaluateIncidents), ("evidence of a count", cost.Evidence) })
        {
            var runs = new List<double>();
            for (var run = 0; run < 130; run++)
            {
                cost.Change();
                var before = Stopwatch.GetTimestamp();
                measured();
                runs.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }

            var kept = runs.Skip(30).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} {kept[0],7:F2} {kept[50],7:F2} {kept[^1],7:F2}"));
        }
    }

    [GlobalSetup]
    public void SetUp()
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
        _fold = new RoomFold(settings);
        _fold.Advance(_now);
        for (var i = 0; i < Incidents; i++)
        {
            Hear(i, i < 10_000 ? Severity.Severe : Severity.Minor);
        }

        for (var i = 0; i < 2_000; i++)
        {
            _fold.Apply(
                new ReadingFacts { Feed = "f7"u8, Key = Encoding.UTF8.GetBytes($"flow/{i}"), At = _now, ReceivedAt = _now, Value = i % 10 }, _fold.Position + 1);
        }

        _evaluator = new RuleEvaluator(_fold, new RuleSet([.. Enumerable.Range(0, 2_000).Select(Rule)]), _now);
        Change();
    }

    [IterationSetup]
    public void Change()
    {
        _fold.Advance(_now += 1_000);
        for (var i = 0; i < Changes; i++)
        {
            var number = _random.Next(Incidents);
            Hear(number, number < 10_000 ? Severity.Severe : Severity.Minor);
        }
    }

    [Benchmark]
    public int Evaluate() => _evaluator.Evaluate(_now).Count;

    [Benchmark]
    public int EvaluateIncidents() => _evaluator.EvaluateIncidents().Count;

    [Benchmark]
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
            At = Material.Now.ToUnixTimeMilliseconds() - (number * 800L),
            ReceivedAt = _now,
            Due = _now + ((number % 400) * 60_000L),
            LatitudeE7 = 450_000_000 + (number * 7_919 % 1_000_000),
            LongitudeE7 = 390_000_000 + (number * 104_729 % 1_000_000),
            ContentHash = (ulong)_random.NextInt64(),
        };
        _fold.Apply(facts, _fold.Position + 1, _now);
    }
}
