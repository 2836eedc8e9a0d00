using System.Collections.Frozen;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>A mapping that was checked and made ready. Immutable.</summary>
internal sealed record CompiledMapping
{
    /// <summary>Fields of reports; empty: reports come canonical.</summary>
    public required MappedField[] Report { get; init; }

    /// <summary>Fields of readings; empty: readings come canonical.</summary>
    public required MappedField[] Reading { get; init; }

    public required SourcePath[] Personal { get; init; }

    public required SourcePath? Items { get; init; }

    /// <summary>How many sources there are, items excepted.</summary>
    public required int Sources { get; init; }

    /// <summary>The sources of a report as a tree, for messages of JSON.</summary>
    public required PathNode ReportPaths { get; init; }

    /// <summary>The sources of a reading as a tree.</summary>
    public required PathNode ReadingPaths { get; init; }

    public required bool KeepsExtras { get; init; }

    /// <summary>Paths that are mapped or personal, and so never extras.</summary>
    public required FrozenSet<string> Consumed { get; init; }

    public bool Maps(MessageKind kind) => (kind == MessageKind.Readings ? Reading : Report).Length > 0;

    /// <summary>Told of each item that was mapped, and how; null: nobody watches, and nothing is traced.</summary>
    public Action<MappingTrace>? Watch { get; init; }

    /// <summary>Makes an item of a message.</summary>
    /// <param name="message">By reference only so that it is not copied; it stays as it is.</param>
    /// <param name="kind">What the item shall be.</param>
    /// <param name="item">The item; null where it is refused.</param>
    /// <returns>Null, or the reason of the refusal.</returns>
    public Fault? Map<T>(scoped ref T message, MessageKind kind, out FeedItem? item)
        where T : IMessageFields, allows ref struct
    {
        if (Watch is null)
        {
            return Map(ref message, kind, null, out item);
        }

        var trace = new MappingTrace(Personal, kind == MessageKind.Readings ? Reading : Report);
        var reason = Map(ref message, kind, trace, out item);
        trace.End(item, reason);
        Watch(trace);
        return reason;
    }

    private Fault? Map<T>(scoped ref T message, MessageKind kind, MappingTrace? trace, out FeedItem? item)
        where T : IMessageFields, allows ref struct
    {
        item = null;
        try
        {
            Fault? reason;
            if (kind == MessageKind.Readings)
            {
                reason = ReadingMapper.Map(ref message, this, trace, out var reading);
                item = reading;
                return reason;
            }

            reason = ReportMapper.Map(ref message, this, trace, out var report);
            item = report;
            return reason;
        }
        catch (InvalidOperationException)
        {
            // Only a string of JSON that is no text throws here.
            return Faults.NotText;
        }
    }
}
