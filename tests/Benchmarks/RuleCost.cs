using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Benchmarks;

/// <summary>One evaluation of the rules of <see cref="RuleLoad"/>: after 200 incidents changed (the second of a busy city), and of the severe ones alone after a batch.</summary>
[MemoryDiagnoser]
public class RuleCost
{
    private RuleLoad _load = null!;

    /// <summary>Milliseconds of the clock, the least, the middle and the longest of 100, without BenchmarkDotNet.</summary>
    public static void Print()
    {
        var cost = new RuleCost();
        cost.SetUp();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cost._load.Fold.Slots.Count} slots, {cost._load.Fold.Spotlight.NotableCount} severe, {cost.Evaluate()} conditions; ms, least, middle and longest:"));
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
    public void SetUp() => _load = new RuleLoad();

    [IterationSetup]
    public void Change() => _load.Change();

    [Benchmark]
    public int Evaluate() => _load.Evaluate();

    [Benchmark]
    public int EvaluateIncidents() => _load.EvaluateIncidents();

    [Benchmark]
    public int Evidence() => _load.Evidence();
}
