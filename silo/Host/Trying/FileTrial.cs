using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Open311.Door;
using SituationRoom.Feeds.Peer;
using SituationRoom.Reports;

namespace SituationRoom.Host.Trying;

/// <summary>Reads a file as a feed would, beside the trace of how it was mapped; touches no journal.</summary>
internal sealed class FileTrial
{
    private readonly FeedDefinition _feed;
    private readonly MessageKind _kind;

    /// <param name="feed">The feed.</param>
    /// <param name="kind">What the file holds.</param>
    public FileTrial(FeedDefinition feed, MessageKind kind)
    {
        _feed = feed;
        _kind = kind;
    }

    /// <summary>Reads items as they are asked for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">What it holds.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="InvalidDataException">As a whole it is not what it should be; the message has the remedy.</exception>
    public IEnumerable<TriedItem> Read(string path, ImportFormat format)
    {
        var traces = new Queue<MappingTrace>();
        var reader = new FileImportReader(_feed, _kind, traces.Enqueue);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        using var plain = FileImportReader.Plain(file, path);
        var number = 0L;
        foreach (var item in reader.Read(plain, format))
        {
            number++;
            yield return new TriedItem(number, Place(format, item.Line), item.Item, TraceOf(item.Item, traces));
        }
    }

    /// <summary>Reads a whole document by the parser of the feed's door.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="InvalidDataException">It is not understood as a whole.</exception>
    public IReadOnlyList<TriedItem> ReadDocument(string path)
    {
        using var file = File.OpenRead(path);
        using var plain = FileImportReader.Plain(file, path);
        using var whole = new MemoryStream();
        plain.CopyTo(whole);
        var parsed = DocumentParsers.For(_feed).Parse(whole.ToArray());
        return parsed switch
        {
            { Failure: { } failure } => throw new InvalidDataException(failure),
            { Items.Count: 0, Links.Count: > 0 and var links } => throw new InvalidDataException($"It is an index that names {links} documents, which the feed fetches one by one; try one of them."),
            _ => Numbered(parsed.Items),
        };
    }

    /// <summary>Reads an answer of the room that the feed follows.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="InvalidDataException">It is no such answer.</exception>
    public IReadOnlyList<TriedItem> ReadAnswer(string path) => new PeerParser(_feed.Peer!, room: "").Parse(File.ReadAllBytes(path), out var fault) is { } answer
        ? Numbered(answer.Items)
        : throw new InvalidDataException(fault);

    /// <summary>Reads a form as a client of Open311 posts it.</summary>
    /// <param name="path">The file: the body alone, urlencoded or multipart.</param>
    /// <param name="leaves">Codes of the categories that have none below them.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public IReadOnlyList<TriedItem> ReadForm(string path, IReadOnlySet<string> leaves) => Numbered([Open311Door.Read(_feed, leaves, File.ReadAllBytes(path))]);

    /// <summary>Reads one event by the parser of the feed's platform.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parser">The platform's parser.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="InvalidDataException">The event is nothing for the room.</exception>
    public static IReadOnlyList<TriedItem> ReadEvent(string path, IChatParser parser)
    {
        var told = parser.Parse(File.ReadAllBytes(path));
        return told.Ignored is { } why
            ? throw new InvalidDataException($"The event is understood and nothing for the room ({why}): it would be answered, counted and not kept.")
            : Numbered(told.Items);
    }

    private static IReadOnlyList<TriedItem> Numbered(IEnumerable<FeedItem> items) => [.. items.Select((item, i) => new TriedItem(i + 1, $"item {i + 1}", item, null))];

    private static string Place(ImportFormat format, long line) => format switch
    {
        ImportFormat.Csv or ImportFormat.Ndjson => $"line {line}",
        ImportFormat.Xlsx => $"row {line}",
        ImportFormat.Json => $"item {line}",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>An item that never came as far as the mapping has no trace, and the next one keeps its own.</summary>
    private static MappingTrace? TraceOf(FeedItem item, Queue<MappingTrace> traces) =>
        traces.TryPeek(out var next) && (ReferenceEquals(next.Item, item) || (item is Rejection rejection && Equals(next.Why, rejection.Why)))
            ? traces.Dequeue()
            : null;
}
