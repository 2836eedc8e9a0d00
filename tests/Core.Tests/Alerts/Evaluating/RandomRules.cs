using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Board;
using SituationRoom.Core.Tests.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Alerts.Evaluating;

/// <summary>Rules over tallies and severities with scopes of all sorts, the same in every run.</summary>
internal static class RandomRules
{
    private static readonly Tally[] Tallies = Enum.GetValues<Tally>();

    public static AlertRule[] Make(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(number => Make(random, $"r{number}"))];
    }

    private static AlertRule Make(Random random, string id)
    {
        var scope = SomeRules.Scope(
            Some(random, [.. SmallCity.Districts.Select(district => district.Code)]),
            Some(random, [.. SmallCity.Categories.Select(category => category.Code)]),
            Some(random, [Channel.Dispatch, Channel.Hotline]));
        if (random.Next(6) == 0)
        {
            return SomeRules.Rule(RuleKind.Severity, id) with { Severity = (Severity)random.Next(1, 5), Scope = scope with { Feeds = Some(random, ["a", "b"]) } };
        }

        return SomeRules.Rule(RuleKind.Count, id) with
        {
            Scope = scope,
            Each = (RuleEach)random.Next(4),
            Tally = Tallies[random.Next(Tallies.Length)],
            Threshold = random.Next(1, 4),
            Deadband = random.Next(2) == 0 ? 1 : 0.5,
            Severity = random.Next(3) == 0 ? Severity.Moderate : Severity.Unknown,
        };
    }

    private static T[] Some<T>(Random random, T[] all)
    {
        random.Shuffle(all);
        return random.Next(2) == 0 ? [] : all[..random.Next(1, Math.Min(4, all.Length + 1))];
    }
}
