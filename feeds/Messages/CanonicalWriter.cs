using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>
/// Writes reports and readings as canonical JSON (DESIGN §7); what it writes, the canonical parser reads to an equal item, but for extras that are
/// called like a member of a report (<see cref="NameOfExtra"/>).
/// </summary>
public static class CanonicalWriter
{
    private const int LongestMember = 32;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object without a line end.</summary>
    public static void Write(Report report, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Plain);
        Write(report, writer);
    }

    /// <summary>Writes one object without a line end.</summary>
    public static void Write(Reading reading, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Plain);
        Write(reading, writer);
    }

    /// <summary>Writes one object; members that are null or empty are left out.</summary>
    public static void Write(Report report, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("id"u8, report.Id);
        Whole(writer, "revision", report.Revision);
        Time(writer, "at", report.OccurredAt);
        Text(writer, "receivedBy", report.ReceivedBy);
        Text(writer, "kind", report.Kind is { } kind ? Vocabulary.Word(kind) : null);
        Text(writer, "status", report.Status is { } status ? Vocabulary.Word(status) : null);
        Text(writer, "category", report.Category);
        Words(writer, "district", report.Districts, oneIsBare: true);
        Place(writer, report.Latitude, report.Longitude);
        Text(writer, "address", report.Address);
        Text(writer, "severity", report.Severity is { } severity ? Vocabulary.Word(severity) : null);
        Text(writer, "mode", report.Mode is { } mode ? Vocabulary.Word(mode) : null);
        Text(writer, "title", report.Title);
        Text(writer, "text", report.Text);
        Text(writer, "department", report.Department);
        Time(writer, "due", report.Due);
        Time(writer, "promised", report.Promised);
        People(writer, report.People);
        Words(writer, "links", report.Links, oneIsBare: false);
        Person(writer, report.Person);
        foreach (var (name, json) in report.Extras)
        {
            writer.WritePropertyName(NameOfExtra(name, report.Extras));
            writer.WriteRawValue(json);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes one object; members that are null are left out.</summary>
    public static void Write(Reading reading, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("key"u8, reading.Key);
        Time(writer, "at", reading.At);
        writer.WriteNumber("value"u8, reading.Value);
        Text(writer, "unit", reading.Unit);
        Text(writer, "district", reading.District);
        Place(writer, reading.Latitude, reading.Longitude);
        writer.WriteEndObject();
    }

    /// <summary>
    /// What an extra is written as. A sender's own <c>id</c> or <c>status</c>, which its mapping reads nothing from, is an extra of that name: written as it
    /// is it would be taken for the report's. It gets underscores before it, as many as no other extra has.
    /// </summary>
    internal static string NameOfExtra(string name, IReadOnlyList<KeyValuePair<string, string>> extras)
    {
        Span<byte> utf8 = stackalloc byte[LongestMember];
        if (!Encoding.UTF8.TryGetBytes(name, utf8, out var length) || ReportMembers.Of(utf8[..length]) == ReportMember.Unknown)
        {
            return name;
        }

        var beside = "_" + name;
        while (extras.Any(extra => extra.Key == beside))
        {
            beside = "_" + beside;
        }

        return beside;
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void Whole(Utf8JsonWriter writer, string name, long? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }

    private static void Time(Utf8JsonWriter writer, string name, DateTimeOffset? moment)
    {
        if (moment is { } value)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Place(Utf8JsonWriter writer, double? latitude, double? longitude)
    {
        if (latitude is { } lat && longitude is { } lon)
        {
            writer.WriteNumber("lat"u8, lat);
            writer.WriteNumber("lon"u8, lon);
        }
    }

    private static void People(Utf8JsonWriter writer, Casualties? people)
    {
        if (people is { } counts)
        {
            writer.WriteStartObject("people"u8);
            writer.WriteNumber("injured"u8, counts.Injured);
            writer.WriteNumber("dead"u8, counts.Dead);
            writer.WriteEndObject();
        }
    }

    private static void Words(Utf8JsonWriter writer, string name, IReadOnlyList<string> words, bool oneIsBare)
    {
        if (words.Count == 0)
        {
            return;
        }

        if (words.Count == 1 && oneIsBare)
        {
            writer.WriteString(name, words[0]);
            return;
        }

        writer.WriteStartArray(name);
        for (var i = 0; i < words.Count; i++)
        {
            writer.WriteStringValue(words[i]);
        }

        writer.WriteEndArray();
    }

    private static void Person(Utf8JsonWriter writer, Person? person)
    {
        if (person is null)
        {
            return;
        }

        writer.WriteStartObject("person"u8);
        foreach (var (name, value) in person.Fields)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }
}
