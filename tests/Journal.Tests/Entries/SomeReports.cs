using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Tests.Entries;

/// <summary>Reports as a feed may hand them over: every member given or not.</summary>
internal static class SomeReports
{
    public static Arbitrary<Report> Any() => Gen.Choose(0, int.MaxValue).Select(seed => From(new Random(seed))).ToArbitrary();

    /// <summary>What the entry's reader should say that a report gave.</summary>
    public static Given Given(Report report) =>
        (report.OccurredAt is null ? 0 : Core.Incidents.Given.At)
        | (report.Kind is null ? 0 : Core.Incidents.Given.Kind)
        | (report.Status is null ? 0 : Core.Incidents.Given.Status)
        | (report.Severity is null ? 0 : Core.Incidents.Given.Severity)
        | (report.Mode is null ? 0 : Core.Incidents.Given.Mode)
        | (report.Category is null ? 0 : Core.Incidents.Given.Category)
        | (report.Districts.Count == 0 && report.Latitude is null ? 0 : Core.Incidents.Given.District)
        | (report.Latitude is null ? 0 : Core.Incidents.Given.Position)
        | (report.Due is null ? 0 : Core.Incidents.Given.Due)
        | (report.Promised is null ? 0 : Core.Incidents.Given.Promised)
        | (report.Revision is null ? 0 : Core.Incidents.Given.Revision)
        | ((report.Title ?? report.Text ?? report.Address ?? report.Department) is null ? 0 : Core.Incidents.Given.Details)
        | (report.Person is null ? 0 : Core.Incidents.Given.Person);

    private static Report From(Random random)
    {
        var placed = random.Next(2) == 0;
        return new Report
        {
            Id = Text(random, 200),
            Revision = Maybe(random, () => random.NextInt64()),
            OccurredAt = Maybe(random, () => Time(random)),
            Kind = Maybe(random, () => (IncidentKind)random.Next(3)),
            Status = Maybe(random, () => (IncidentStatus)random.Next(5)),
            Severity = Maybe(random, () => (Severity)random.Next(5)),
            Mode = Maybe(random, () => (Mode)random.Next(5)),
            Category = MaybeText(random, 200),
            Districts = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text(random, 200))],
            Latitude = placed ? (random.NextDouble() * 180) - 90 : null,
            Longitude = placed ? (random.NextDouble() * 360) - 180 : null,
            Address = MaybeText(random, 500),
            Title = MaybeText(random, 500),
            Text = MaybeText(random, 10_000),
            Department = MaybeText(random, 200),
            ReceivedBy = MaybeText(random, 200),
            Due = Maybe(random, () => Time(random)),
            Promised = Maybe(random, () => Time(random)),
            People = Maybe(random, () => new Casualties(random.Next(), random.Next())),
            Links = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text(random, 2_000))],
            Person = random.Next(2) == 0 ? null : new Person([new("name", Text(random, 20))]),
            Extras = [.. Enumerable.Range(0, random.Next(3)).Select(number => KeyValuePair.Create(Text(random, 50), $"{{\"n\":{number}}}"))],
        };
    }

    private static T? Maybe<T>(Random random, Func<T> value)
        where T : struct => random.Next(2) == 0 ? null : value();

    private static string? MaybeText(Random random, int longest) => random.Next(2) == 0 ? null : Text(random, longest);

    /// <summary>One character and more out of all of Unicode that has any, plain ones more often.</summary>
    private static string Text(Random random, int longest)
    {
        var text = new StringBuilder();
        var length = random.Next(4) == 0 ? longest : random.Next(1, Math.Min(longest, 30));
        while (text.Length < length - 1)
        {
            var rune = random.Next(4) switch { 0 => random.Next(0x110000), 1 => random.Next(0x400, 0x460), _ => random.Next(0x80) };
            text.Append(Rune.IsValid(rune) ? new Rune(rune) : Rune.ReplacementChar);
        }

        return text.Append('я').ToString();
    }

    private static DateTimeOffset Time(Random random) => DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(0, 4_133_980_800_000));
}
