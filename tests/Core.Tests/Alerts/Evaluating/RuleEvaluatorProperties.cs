using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Evaluating;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Core.Tests.Merging;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

public sealed class RuleEvaluatorProperties
{
    private static readonly AlertRule[] Rules = RandomRules.Make(60);

    [Fact]
    public void What_rules_see_equals_a_recount_over_all_incidents() => Scenario.ForAll((steps, start) =>
    {
        var (fold, naive, position) = (SmallCity.Fold(), new NaiveRoom(), 0L);
        fold.Advance(start);
        var evaluator = new RuleEvaluator(fold, new RuleSet(Rules), start, null, patience: 0);
        foreach (var told in Scenario.Tell(steps, start))
        {
            fold.Advance(told.Now);
            if (told.Line is not null)
            {
                fold.Apply(told.Line.ToFacts(), ++position, told.Now);
                naive.Tell(told.Line, told.Now);
            }

            Lines(evaluator.Evaluate(told.Now)).ShouldBe(NaiveRules.Lines(Rules, naive.SettledAt(told.Now), told.Now));
        }

        return true;
    });

    [Fact]
    public void An_evaluator_that_came_late_sees_the_same() => Scenario.ForAll((steps, start) =>
    {
        var told = Scenario.Tell(steps, start);
        var fold = SmallCity.Fold();
        fold.Advance(start);
        var evaluator = new RuleEvaluator(fold, new RuleSet(Rules), start, null, patience: 0);
        var position = 0L;
        foreach (var step in told)
        {
            fold.Advance(step.Now);
            if (step.Line is not null)
            {
                fold.Apply(step.Line.ToFacts(), ++position, step.Now);
            }

            evaluator.EvaluateIncidents();
        }

        var now = told.Count == 0 ? start : told[^1].Now;
        Lines(evaluator.Evaluate(now)).ShouldBe(Lines(new RuleEvaluator(fold, new RuleSet(Rules), start, null, patience: 0).Evaluate(now)));
        return true;
    });

    [Fact]
    public void One_that_looks_on_bit_by_bit_while_reports_come_sees_the_same_in_the_end() => Scenario.ForAll((steps, start) =>
    {
        var told = Scenario.Tell(steps, start);
        var (fold, half) = (SmallCity.Fold(), told.Count / 2);
        fold.Advance(start);
        RuleEvaluator? evaluator = null;
        for (var i = 0; i < told.Count; i++)
        {
            evaluator = i == half ? new RuleEvaluator(fold, new RuleSet(Rules), start, null, patience: 0) : evaluator;
            fold.Advance(told[i].Now);
            if (told[i].Line is { } line)
            {
                fold.Apply(line.ToFacts(), i + 1, told[i].Now);
            }

            evaluator?.EvaluateIncidents();
            evaluator?.LookOn(1);
        }

        var now = told.Count == 0 ? start : told[^1].Now;
        evaluator ??= new RuleEvaluator(fold, new RuleSet(Rules), start, null, patience: 0);
        while (evaluator.LooksOn)
        {
            evaluator.LookOn(1);
        }

        Lines(evaluator.Evaluate(now)).ShouldBe(Lines(new RuleEvaluator(fold, new RuleSet(Rules), start, null, patience: 0).Evaluate(now)));
        return true;
    });

    [Fact]
    public void What_was_merged_and_taken_apart_is_seen_as_by_an_evaluator_that_came_late() => Scenario.ForAll((steps, start) =>
    {
        var fold = SmallCity.Fold();
        fold.Advance(start);
        var evaluator = new RuleEvaluator(fold, new RuleSet(Rules), start, null, patience: 0);
        var (position, now) = (0L, start);
        foreach (var step in MergedFold.Strew(Scenario.Tell(steps, start), seed: steps.Length))
        {
            position = MergedFold.Tell(fold, [step], position);
            now = step.Told.Now;
            evaluator.Evaluate(now).SelectMany(condition => condition.Evidence).ShouldAllBe(key => fold.Counts(key));
        }

        Lines(evaluator.Evaluate(now)).ShouldBe(Lines(new RuleEvaluator(fold, new RuleSet(Rules), start, null, patience: 0).Evaluate(now)));
        return true;
    });

    [Fact]
    public void The_order_of_arrival_makes_no_difference() => RoomFoldProperties.ForAllReports((reports, seed) =>
    {
        var lines = reports
            .Select((report, number) => report.Revision is null ? report with { At = -1_000 * (number + 3) } : report)
            .Select(report => Scenario.At(report, Scenario.Autumn))
            .ToArray();
        var shuffled = lines.ToArray();
        new Random(seed).Shuffle(shuffled);
        Seen(shuffled).ShouldBe(Seen(lines));
        return true;
    });

    private static string Seen(IEnumerable<ReportLine> lines)
    {
        AlertRule[] rules = [.. Rules, SomeRules.Rule(RuleKind.Cluster, "cluster") with { Threshold = 2, Radius = 50_000, Within = TimeSpan.FromHours(24) }];
        var fold = RoomFoldProperties.Folded(lines.Select(line => new Told(Scenario.Autumn, line)));
        return Lines(new RuleEvaluator(fold, new RuleSet(rules), Scenario.Autumn, null, patience: 0).Evaluate(Scenario.Autumn));
    }

    private static string Lines(IEnumerable<Condition> conditions) => string.Join(
        '\n',
        conditions.Select(seen => NaiveRules.Line(seen.Rule, seen.Subject, seen.Priority, seen.Holds, seen.Value, seen.Mode)).Order(StringComparer.Ordinal));
}
