using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SituationRoom.Core.Hashing;
using SituationRoom.Core.Ledger;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Peer;

/// <summary>Gathers what a peer may see of the entries after a position, bounded in entries looked at, lines and bytes.</summary>
/// <param name="options">How reports and readings are written.</param>
/// <param name="reader">Who reads.</param>
/// <param name="limit">Most lines.</param>
/// <param name="version">What the reader understands: 1 knows reports and readings, <see cref="Decisions"/> also what people decided, and norms as such.</param>
internal sealed class PeerBatch(PeerOptions options, PeerReader reader, int limit, int version)
{
    /// <summary>The version from which on decisions are told.</summary>
    public const int Decisions = 2;

    private const int MostBytes = 8 << 20;
    private const int MostEntries = 200_000;

    /// <summary>The extra in which a room that follows keeps the rooms that a report came through.</summary>
    private const string Via = "peer.via";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> _lines = new(16 << 10);
    private int _looked;

    public ReadOnlyMemory<byte> Lines => _lines.WrittenMemory;

    public int Items { get; private set; }

    /// <summary>Position of the last entry that was looked at; 0 where none was.</summary>
    public long To { get; private set; }

    /// <summary>The mark of the entry at <see cref="To"/>.</summary>
    public string? Mark { get; private set; }

    /// <summary>By which it is known again that the same entry stands at a position.</summary>
    public static string MarkOf(ReadOnlySpan<byte> entry) => XxHash64.Compute(entry).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Takes the entries of a block in; false once the batch is full.</summary>
    public bool Add(JournalBlock block, long after)
    {
        var entries = new EntryReader(block.Payload.Span);
        for (var position = block.FirstPosition; entries.Next(); position++)
        {
            if (position <= after)
            {
                continue;
            }

            if (Items >= limit || _lines.WrittenCount >= MostBytes || _looked >= MostEntries)
            {
                return false;
            }

            _looked++;
            Add(entries.Kind, entries.Entry, position);
            To = position;
            Mark = MarkOf(entries.Entry);
        }

        return true;
    }

    private void Add(EntryKind kind, ReadOnlySpan<byte> entry, long position)
    {
        switch (kind)
        {
            case EntryKind.Report:
                AddReport(entry, position);
                break;
            case EntryKind.Reading:
                AddReading(entry, position);
                break;
            case EntryKind.Trail or EntryKind.Problem when version >= Decisions:
                if (PeerDecisions.Line(kind, entry, position, reader.Feeds) is { } line)
                {
                    _lines.Write(line);
                    _lines.Write("\n"u8);
                    Items++;
                }

                break;
            default:
                // Rejections stay where they can be mended.
                break;
        }
    }

    private void AddReport(ReadOnlySpan<byte> entry, long position)
    {
        var feed = Encoding.UTF8.GetString(ReportEntry.Read(entry).Feed);
        if (reader.Feeds?.Contains(feed) == false)
        {
            return;
        }

        var report = PeerEntries.Report(entry, out var byWords, out var channel, withNorm: version >= Decisions);
        var facts = ReportEntry.Read(entry);
        var (content, norm) = (facts.ContentHash, facts.Norm);
        Write(position, feed, writer =>
        {
            writer.WriteString("channel"u8, Vocabulary.Word(channel));
            if (version >= Decisions)
            {
                writer.WriteNumber("content"u8, content);
                PeerDecisions.WriteNorm(writer, norm);
            }

            if (byWords is not null)
            {
                writer.WriteString("byWords"u8, byWords);
            }

            if (report.Extras.FirstOrDefault(extra => extra.Key == Via).Value is { } via)
            {
                writer.WritePropertyName("via"u8);
                writer.WriteRawValue(via);
            }

            writer.WritePropertyName("report"u8);
            options.WriteReport(report with { Extras = [.. report.Extras.Where(extra => extra.Key != Via)] }, writer);
        });
    }

    private void AddReading(ReadOnlySpan<byte> entry, long position)
    {
        var feed = Encoding.UTF8.GetString(ReadingEntry.Read(entry).Feed);
        if (reader.Feeds?.Contains(feed) == false)
        {
            return;
        }

        var reading = PeerEntries.Reading(entry);
        Write(position, feed, writer =>
        {
            writer.WritePropertyName("reading"u8);
            options.WriteReading(reading, writer);
        });
    }

    private void Write(long position, string feed, Action<Utf8JsonWriter> rest)
    {
        using (var writer = new Utf8JsonWriter(_lines, Plain))
        {
            writer.WriteStartObject();
            writer.WriteNumber("position"u8, position);
            writer.WriteString("feed"u8, feed);
            rest(writer);
            writer.WriteEndObject();
        }

        _lines.Write("\n"u8);
        Items++;
    }
}
