using System.Globalization;
using SituationRoom.Reports;

namespace SituationRoom.Host.Trying;

/// <summary>The fields of an item under their canonical names, as texts; times in UTC.</summary>
internal static class CanonicalTexts
{
    /// <summary>What the room takes where a report does not say it.</summary>
    public static readonly IReadOnlyList<KeyValuePair<string, string>> Defaults =
    [
        new("at", "the time of receipt"),
        new("kind", Vocabulary.Word(IncidentKind.Incident)),
        new("status", Vocabulary.Word(IncidentStatus.Open)),
        new("severity", Vocabulary.Word(Severity.Unknown)),
        new("mode", Vocabulary.Word(Mode.Actual)),
    ];

    /// <summary>Fields that are given, in the canonical order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(FeedItem? item) => item switch
    {
        Report report => [.. Report(report).Where(field => field.Value is not null).Select(field => new KeyValuePair<string, string>(field.Key, field.Value!))],
        Reading reading => [.. Reading(reading).Where(field => field.Value is not null).Select(field => new KeyValuePair<string, string>(field.Key, field.Value!))],
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, string?>> Report(Report report)
    {
        yield return new("id", report.Id);
        yield return new("revision", Text(report.Revision));
        yield return new("at", Text(report.OccurredAt));
        yield return new("kind", report.Kind is { } kind ? Vocabulary.Word(kind) : null);
        yield return new("status", report.Status is { } status ? Vocabulary.Word(status) : null);
        yield return new("severity", report.Severity is { } severity ? Vocabulary.Word(severity) : null);
        yield return new("mode", report.Mode is { } mode ? Vocabulary.Word(mode) : null);
        yield return new("category", report.Category);
        yield return new("district", report.Districts.Count == 0 ? null : string.Join(" | ", report.Districts));
        yield return new("lat", Text(report.Latitude));
        yield return new("lon", Text(report.Longitude));
        yield return new("address", report.Address);
        yield return new("title", report.Title);
        yield return new("text", report.Text);
        yield return new("department", report.Department);
        yield return new("receivedBy", report.ReceivedBy);
        yield return new("due", Text(report.Due));
        yield return new("promised", Text(report.Promised));
        yield return new("people.injured", Text(report.People?.Injured));
        yield return new("people.dead", Text(report.People?.Dead));
        yield return new("links", report.Links.Count == 0 ? null : string.Join(" | ", report.Links));
        foreach (var (name, value) in report.Person?.Fields ?? [])
        {
            yield return new($"person.{name}", value);
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> Reading(Reading reading) =>
    [
        new("key", reading.Key),
        new("at", Text(reading.At)),
        new("value", Text(reading.Value)),
        new("unit", reading.Unit),
        new("district", reading.District),
        new("lat", Text(reading.Latitude)),
        new("lon", Text(reading.Longitude)),
    ];

    private static string? Text(DateTimeOffset? moment) => moment?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    private static string? Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);
}
