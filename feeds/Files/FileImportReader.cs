using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files;

/// <summary>
/// Reads files of a feed item by item through the feed's mapping: CSV, NDJSON and XLSX in flat memory, a JSON document whole. What cannot be understood
/// becomes a rejection with its own bytes, and the rest goes on. CSV without a mapping has a header of canonical names.
/// </summary>
public sealed class FileImportReader
{
    private static readonly string[] CanonicalReport =
    [
        "id", "revision", "at", "due", "promised", "kind", "status", "severity", "mode", "category", "district", "lat", "lon", "address",
        "title", "text", "department", "receivedBy", "people.injured", "people.dead", "links", "person.name", "person.phone", "person.email",
    ];

    private static readonly string[] CanonicalReading = ["key", "at", "value", "unit", "district", "lat", "lon"];

    private readonly FeedDefinition _feed;
    private readonly MessageKind _kind;
    private readonly Action<MappingTrace>? _watch;
    private readonly Lazy<CompiledMapping> _csvMapping;

    /// <param name="feed">A feed that passed <see cref="FeedValidator"/>.</param>
    /// <param name="kind">What the items are.</param>
    /// <param name="watch">Told of each item that was mapped, before it is handed out; null: nobody watches.</param>
    public FileImportReader(FeedDefinition feed, MessageKind kind = MessageKind.Reports, Action<MappingTrace>? watch = null)
    {
        ArgumentNullException.ThrowIfNull(feed);
        _feed = feed;
        _kind = kind;
        _watch = watch;
        _csvMapping = new Lazy<CompiledMapping>(CsvMapping);
    }

    /// <summary>The format that a name tells, with or without <c>.gz</c>; null where it tells none.</summary>
    public static ImportFormat? FormatOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = IsGzip(name) ? name[..^3] : name;
        return Path.GetExtension(plain).ToUpperInvariant() switch
        {
            ".CSV" or ".TSV" or ".TXT" => ImportFormat.Csv,
            ".NDJSON" or ".JSONL" => ImportFormat.Ndjson,
            ".JSON" => ImportFormat.Json,

            // A workbook is packed already, and can't be read from its beginning on.
            ".XLSX" or ".XLSM" when !IsGzip(name) => ImportFormat.Xlsx,
            _ => null,
        };
    }

    /// <summary>The stream of a file's plain bytes: the stream itself, or its decompression where the name ends in <c>.gz</c>.</summary>
    public static Stream Plain(Stream file, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsGzip(name) ? Gzip.Open(file, leaveOpen: false) : file;
    }

    /// <summary>Reads items as they are asked for.</summary>
    /// <param name="stream">Plain bytes from the file's beginning; not disposed.</param>
    /// <param name="format">The file's format.</param>
    /// <param name="from">Where an earlier reading stopped (<see cref="ImportedItem.After"/>); default: the beginning.</param>
    /// <exception cref="IOException">The stream cannot be read (thrown while items are asked for).</exception>
    /// <exception cref="InvalidDataException">As a whole it is not what it should be, or is damaged; the message has the remedy (likewise).</exception>
    public IEnumerable<ImportedItem> Read(Stream stream, ImportFormat format, ImportPosition from = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return format switch
        {
            ImportFormat.Csv => Csv().Read(stream, from),
            ImportFormat.Ndjson => new NdjsonImport(Messages(), _kind).Read(stream, from),
            ImportFormat.Xlsx => Workbook().Read(stream, from),
            ImportFormat.Json => new JsonImport(Document(), _kind).Read(stream, from),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    /// <summary>Reads a row of a table again that was refused: a workbook's as it was kept, a CSV file's as a file of its own.</summary>
    /// <param name="kept">The row as it was kept, with what stood above it.</param>
    /// <exception cref="InvalidDataException">It is no row of such a table.</exception>
    internal IReadOnlyList<FeedItem> ReadAgain(ReadOnlyMemory<byte> kept)
    {
        if (kept.Span.StartsWith(Encoding.UTF8.GetBytes(XlsxImport.KeptAs)))
        {
            return [Workbook().Again(kept)];
        }

        using var stream = new MemoryStream(kept.ToArray(), writable: false);
        return [.. Csv().Read(stream, default).Select(item => item.Item)];
    }

    private XlsxImport Workbook() => new(XlsxMapping(), _feed.Mapping?.Xlsx ?? new XlsxDefinition(), _kind);

    private CsvImport Csv() => new(_csvMapping.Value, _feed.Mapping?.Csv ?? new CsvDefinition { Header = CsvHeader.Present }, _kind);

    private IMessageParser Messages() =>
        _watch is not null && _feed.Mapping is { } mapping ? new MappedParser(mapping, _watch) : MessageParsers.For(_feed);

    private IMessageParser Document() => _feed.Mapping is { } mapping
        ? new MappedParser(mapping, _watch, JsonImport.MostItems)
        : new ItemFraming(new CanonicalItemReader(), JsonImport.MostItems);

    private CompiledMapping CsvMapping()
    {
        var mapping = MappingCompiler.Compile(_feed.Mapping ?? Canonical());
        return (mapping.Maps(_kind) ? mapping : MappingCompiler.Compile(Canonical())) with { Watch = _watch };
    }

    /// <summary>Dates of cells come as ISO 8601, whatever forms of times the mapping knows of CSV.</summary>
    private CompiledMapping XlsxMapping()
    {
        var mapping = _feed.Mapping ?? Canonical();
        var known = (_kind == MessageKind.Readings ? mapping.Reading : mapping.Report).Count > 0 ? mapping : Canonical();
        return MappingCompiler.Compile(known with
        {
            Times = WithIso(known.Times),
            Report = known.Report.ToDictionary(field => field.Key, field => WithIso(field.Value)),
            Reading = known.Reading.ToDictionary(field => field.Key, field => WithIso(field.Value)),
        }) with { Watch = _watch };
    }

    private static FieldMapping WithIso(FieldMapping field) => field.Times is { } times ? field with { Times = WithIso(times) } : field;

    private static IReadOnlyList<string> WithIso(IReadOnlyList<string> times) => times.Contains(TimeFormats.Iso) ? times : [.. times, TimeFormats.Iso];

    private static MappingDefinition Canonical() => new()
    {
        Report = CanonicalReport.ToDictionary(name => name, name => Column(name)),
        Reading = CanonicalReading.ToDictionary(name => name, name => Column(name)),
    };

    private static FieldMapping Column(string name) => new() { From = [name] };

    private static bool IsGzip(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
