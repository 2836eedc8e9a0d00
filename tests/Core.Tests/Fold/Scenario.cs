using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Fold;

/// <summary>Some time passes, and then (where there is one) a report arrives. The report's times are relative to then, in ms.</summary>
internal sealed record Step(long Passes, ReportLine? Report)
{
    public override string ToString() => $"+{Passes} ms {Report}";
}

/// <summary>A step at its moment, with the report's times as they are.</summary>
internal sealed record Told(long Now, ReportLine? Line);

/// <summary>Random histories of a room: few incidents, many reports of each, and a clock that crawls or jumps.</summary>
internal static class Scenario
{
    private const int Second = 1_000;
    private const int Minute = 60 * Second;
    private const int Hour = 60 * Minute;

    /// <summary>The night before the one in which clocks go back, and the one before clocks go forward.</summary>
    public static readonly long Autumn = new DateTimeOffset(2026, 10, 24, 20, 30, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    public static readonly long Spring = new DateTimeOffset(2026, 3, 28, 21, 30, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public static Arbitrary<Step[]> Steps() => Arb.From(Gen.ArrayOf(StepGen()), Shorter);

    public static Arbitrary<ReportLine[]> Reports() => Arb.From(Gen.ArrayOf(ReportGen()), Shorter);

    /// <summary>Gives every step its moment.</summary>
    public static List<Told> Tell(IEnumerable<Step> steps, long start)
    {
        var now = start;
        var told = new List<Told>();
        foreach (var step in steps)
        {
            now += step.Passes;
            told.Add(new Told(now, step.Report is null ? null : At(step.Report, now)));
        }

        return told;
    }

    /// <summary>Gives a report's relative times their moment.</summary>
    public static ReportLine At(ReportLine report, long now) => report with
    {
        At = now + report.At,
        ReceivedAt = now + report.ReceivedAt,
        Due = now + report.Due,
        Promised = now + report.Promised,
        NormAccept = now + report.NormAccept,
        NormFirstAnswer = now + report.NormFirstAnswer,
        NormFinal = now + report.NormFinal,
    };

    /// <summary>A function that says whether a history has a property, for both changes of the clocks.</summary>
    public static void ForAll(Func<Step[], long, bool> holds, int tests = 80) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tests),
            Prop.ForAll(Steps(), steps => holds(steps, Autumn) && holds(steps, Spring)));

    public static IEnumerable<T[]> Shorter<T>(T[] all)
    {
        for (var size = all.Length / 2; size > 0; size /= 2)
        {
            for (var from = 0; from + size <= all.Length; from += size)
            {
                yield return [.. all[..from], .. all[(from + size)..]];
            }
        }
    }

    private static Gen<Step> StepGen() =>
        from passes in Passes()
        from report in Maybe(5, ReportGen())
        select new Step(passes, report);

    private static Gen<long> Passes() => Gen.Frequency(
        (4, Between(0, 3 * Second)),
        (4, Between(0, 20 * Minute)),
        (3, Between(0, 5 * Hour)),
        (1, Between(20 * Hour, 50 * Hour)),
        (1, from days in Gen.Choose(5, 33) select days * 24L * Hour));

    private static Gen<ReportLine> ReportGen() =>
        from feed in Gen.Elements("a", "a", "b")
        from id in Gen.Choose(1, 4)
        from revision in Maybe(1, from number in Gen.Choose(1, 4) select (long?)number)
        from at in Maybe(3, from ago in Ago() select (long?)ago)
        from received in Between(-2 * Second, 0)
        from status in Maybe(2, Value<IncidentStatus>())
        from severity in Maybe(1, Value<Severity>())
        from mode in Maybe(1, Gen.Elements<Mode?>(Mode.Actual, Mode.Actual, Mode.Exercise, Mode.Test))
        from kind in Maybe(1, Value<IncidentKind>())
        from category in Maybe(1, Gen.Elements("none", "roads", "roads/potholes", "roads/snow", "housing", "housing/unheard"))
        from byWords in Gen.Elements(false, false, true)
        from area in Maybe(1, Gen.Elements("n1", "n2", "south", "north;south", "n1;n2", "n1;n2;south", "outside", "region", "unheard"))
        from latitude in Maybe(1, from degrees in Gen.Choose(1, 900_000_000) select (int?)degrees)
        from due in Maybe(1, from left in Left() select (long?)left)
        from promised in Maybe(1, from left in Left() select (long?)left)
        from accept in Maybe(1, from left in Left() select (long?)left)
        from answer in Maybe(1, from left in Left() select (long?)left)
        from final in Maybe(2, from left in Left() select (long?)left)
        from norms in Gen.Elements(1u, 1u, 1u, 2u, 0u)
        from people in Gen.Frequency((3, Gen.Constant((Casualties?)null)), (1, from injured in Gen.Choose(0, 3) from dead in Gen.Choose(0, 2) select (Casualties?)new Casualties(injured, dead)))
        from title in Maybe(1, Gen.Elements("Яма на дороге", "Пожар", "Снег"))
        select new ReportLine
        {
            Feed = feed,
            Id = id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Revision = revision,
            At = at,
            ReceivedAt = received,
            Status = status,
            Severity = severity,
            Mode = mode,
            Kind = kind,
            Category = category,
            ByWords = byWords,
            Area = area,
            LatitudeE7 = latitude,
            Due = due,
            Promised = promised,
            NormAccept = norms == 0 ? null : accept,
            NormFirstAnswer = norms == 0 ? null : answer,
            NormFinal = norms == 0 ? null : final,
            NormsVersion = norms,
            People = people,
            Title = title,
        };

    /// <summary>When it was, seen from now: mostly lately, now and then long ago or ahead.</summary>
    private static Gen<long> Ago() => Gen.Frequency(
        (4, Between(-10 * Minute, 0)),
        (3, Between(-30 * Hour, 0)),
        (1, Between(-1, 1)),
        (1, Between(1, 2 * Hour)),
        (1, from days in Gen.Choose(2, 45) select days * -24L * Hour));

    private static Gen<long> Left() => Gen.Frequency(
        (2, Between(-Hour, 0)),
        (3, Between(0, 2 * Hour)),
        (1, from days in Gen.Choose(1, 20) select days * 24L * Hour));

    private static Gen<long> Between(int low, int high) => from value in Gen.Choose(low, high) select (long)value;

    private static Gen<T?> Value<T>()
        where T : struct, Enum =>
        Gen.Elements(Enum.GetValues<T>().Select(value => (T?)value));

    /// <summary>Something, that many times as often as nothing.</summary>
    private static Gen<T?> Maybe<T>(int often, Gen<T> gen) =>
        Gen.Frequency((often, gen.Select(value => (T?)value)), (1, Gen.Constant(default(T?))));
}
