using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Messages;

/// <summary>Reports and readings of every shape that canonical JSON can say.</summary>
internal static class SomeReports
{
    private static readonly char[] Letters = [.. "abcXYZ 019-_/\\\"'{}[],:;\n\t<>&+яЖ€漢\u00A0\u2028"];

    public static Arbitrary<Report> Reports { get; } = Arb.From(
        from id in Text(40, control: false)
        from revision in Maybe(Gen.Choose(0, int.MaxValue).Select(number => (long)number))
        from times in Maybe(Moment()).Three()
        from words in Gen.Zip(Gen.Zip(Maybe(Word<IncidentKind>()), Maybe(Word<IncidentStatus>())), Gen.Zip(Maybe(Word<Severity>()), Maybe(Word<Mode>())))
        from place in Maybe(Place())
        from texts in MaybeText(60).ArrayOf(6)
        from districts in Text(20).ListOf().Select(list => list.Take(5).ToArray())
        from people in Maybe(Gen.Choose(0, 1_000_000).Two().Select(pair => new Casualties(pair.Item1, pair.Item2)))
        from links in Text(20).Select(text => $"https://example.org/{Uri.EscapeDataString(text)}").ListOf().Select(list => list.Take(3).ToArray())
        from person in Named(Text(20))
        from extras in Named(Json())
        select new Report
        {
            Id = id,
            Revision = revision,
            OccurredAt = times.Item1,
            Due = times.Item2,
            Promised = times.Item3,
            Kind = words.Item1.Item1,
            Status = words.Item1.Item2,
            Severity = words.Item2.Item1,
            Mode = words.Item2.Item2,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
            Category = texts[0],
            Address = texts[1],
            Title = texts[2],
            Text = texts[3],
            Department = texts[4],
            ReceivedBy = texts[5],
            Districts = districts,
            People = people,
            Links = links,
            Person = person.Length == 0 ? null : new Person(person),
            Extras = [.. extras.Select(extra => KeyValuePair.Create($"x-{extra.Key}", extra.Value))],
        });

    public static Arbitrary<Reading> Readings { get; } = Arb.From(
        from key in Text(40, control: false)
        from at in Moment()
        from value in Gen.Choose(int.MinValue, int.MaxValue).Select(number => number / 977.0)
        from unit in MaybeText(20)
        from district in MaybeText(20)
        from place in Maybe(Place())
        select new Reading { Key = key, At = at, Value = value, Unit = unit, District = district, Latitude = place?.Latitude, Longitude = place?.Longitude });

    private static Gen<DateTimeOffset> Moment() => Gen.Choose(0, int.MaxValue)
        .SelectMany(seconds => Gen.Choose(0, 9_999_999).Select(ticks => DateTimeOffset.UnixEpoch.AddSeconds(seconds).AddTicks(ticks)));

    private static Gen<(double Latitude, double Longitude)> Place() =>
        Gen.Choose(-90_000_000, 90_000_000).SelectMany(lat => Gen.Choose(-180_000_000, 180_000_000).Select(lon => (lat / 1e6, lon / 1e6)));

    private static Gen<string> Text(int longest, bool control = true) => Gen.Elements(Letters).ArrayOf()
        .Select(letters => new string([.. letters.Take(longest).Where(letter => control || !char.IsControl(letter))]))
        .Select(text => string.IsNullOrWhiteSpace(text) ? "x" : text);

    private static Gen<string?> MaybeText(int longest) => Gen.OneOf(Gen.Constant<string?>(null), Text(longest).Select(text => (string?)text));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));

    private static Gen<T> Word<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<string> Json() => Gen.OneOf(
        Text(10).Select(text => JsonSerializer.Serialize(text)),
        Gen.Choose(-1000, 1000).Select(number => $"{number}"),
        Gen.Elements("true", "null", "[]", "{\"a\":[1,{\"b\":\"]}\"}]}"));

    private static Gen<KeyValuePair<string, string>[]> Named(Gen<string> values) => Text(10).SelectMany(name => values.Select(value => KeyValuePair.Create(name, value)))
        .ListOf().Select(list => list.Take(5).DistinctBy(pair => pair.Key).ToArray());
}
