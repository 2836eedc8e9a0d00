using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SituationRoom.Feeds.Datex2;

/// <summary>What a report has no field for: its records one by one, its end, how sure and how confidential it is, and what could not be read.</summary>
internal static class SituationExtras
{
    /// <summary>The extra that says when the incident ends though its sender says nothing more.</summary>
    public const string EndsByItself = "endsByItself";

    /// <summary>Characters that the records may take; those beyond are counted.</summary>
    private const int MostForRecords = 32_768;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="facts">The incident.</param>
    /// <param name="states">Where each of its records stands.</param>
    /// <param name="ordered">The records that tell something, the most telling first.</param>
    /// <param name="isNowhere">Whether no coordinates were taken.</param>
    public static List<KeyValuePair<string, string>> Of(SituationFacts facts, RecordState[] states, RecordFacts[] ordered, bool isNowhere)
    {
        var extras = new List<KeyValuePair<string, string>>();
        Add(extras, "situation", facts.SituationId);
        Add(extras, "starts", facts.Records.Min(record => record.Starts));
        Add(extras, "ends", facts.Records.Any(record => record.Ends is null) ? null : facts.Records.Max(record => record.Ends));
        Add(extras, EndsByItself, EndOf(facts.Records, states));
        Add(extras, "probabilityOfOccurrence", First(ordered, record => record.Probability));
        Add(extras, "confidentiality", facts.Confidentiality ?? First(ordered, record => record.Confidentiality));
        Add(extras, "source", First(ordered, record => record.Source));
        Add(extras, "positionDropped", isNowhere ? facts.Records.Select(record => record.Place.Dropped).FirstOrDefault(dropped => dropped is not null) : null);
        Add(extras, "unreadableTimes", string.Join(", ", facts.Records.SelectMany(record => record.UnreadableTimes).Distinct(StringComparer.Ordinal)));
        Add(extras, "relatedSituations", string.Join(", ", facts.Related));
        if (facts.Records.Count > 0)
        {
            extras.Add(new("records", Records(facts.Records, states, out var omitted)));
            if (omitted > 0)
            {
                extras.Add(new("recordsOmitted", FormattableString.Invariant($"{omitted}")));
            }
        }

        return extras;
    }

    /// <summary>When the last of the records that are not over ends by what it says itself; null where one does not, or all are over.</summary>
    private static DateTimeOffset? EndOf(IReadOnlyList<RecordFacts> records, RecordState[] states)
    {
        var left = records.Where((_, at) => states[at] is RecordState.Running or RecordState.Planned).Select(record => record.EndsByItself).ToList();
        return left.Contains(null) ? null : left.Max();
    }

    /// <summary>What the first record says that says anything.</summary>
    private static string? First(RecordFacts[] ordered, Func<RecordFacts, string?> part) => ordered.Select(part).FirstOrDefault(said => said is not null);

    private static void Add(List<KeyValuePair<string, string>> extras, string name, DateTimeOffset? moment) =>
        Add(extras, name, moment?.ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", System.Globalization.CultureInfo.InvariantCulture));

    private static void Add(List<KeyValuePair<string, string>> extras, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            text = text.Length > 2_000 ? text[..2_000] : text;
            extras.Add(new(name, $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\""));
        }
    }

    private static string Records(IReadOnlyList<RecordFacts> records, RecordState[] states, out int omitted)
    {
        omitted = 0;
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Plain))
        {
            writer.WriteStartArray();
            for (var i = 0; i < records.Count; i++)
            {
                if (writer.BytesCommitted + writer.BytesPending > MostForRecords)
                {
                    omitted = records.Count - i;
                    break;
                }

                Write(writer, records[i], states[i]);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, RecordFacts record, RecordState state)
    {
        writer.WriteStartObject();
        Text(writer, "id", record.Id);
        if (record.Version is { } version)
        {
            writer.WriteNumber("version", version);
        }

        Text(writer, "type", record.Type);
        Text(writer, "subtype", string.Join(", ", record.Subtypes));
        Text(writer, "severity", record.Severity?.ToString());
        Text(writer, "state", JsonNamingPolicy.CamelCase.ConvertName(state.ToString()));
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteString(name, text.Length > 200 ? text[..200] : text);
        }
    }
}
