using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>Parses a feed's own JSON by its mapping; a kind that the mapping does not map comes as canonical JSON.</summary>
public sealed class MappedParser : IMessageParser
{
    private readonly IMessageParser _parser;

    /// <param name="mapping">A mapping without errors.</param>
    /// <param name="watch">Told of each item that was mapped, in order; null: nobody watches. One thread at a time may parse then.</param>
    /// <param name="mostItems">How many items of one message are read.</param>
    /// <exception cref="ArgumentException">It has errors; <see cref="MappingCompiler.Validate"/> says which.</exception>
    public MappedParser(MappingDefinition mapping, Action<MappingTrace>? watch = null, int mostItems = ReportLimits.Items)
    {
        var compiled = MappingCompiler.Compile(mapping) with { Watch = watch };
        var bare = new ItemFraming(new MappedItemReader(compiled, new CanonicalItemReader()), mostItems);
        _parser = compiled.Items is { } items ? new EnvelopeParser(compiled, items, bare) : bare;
    }

    /// <inheritdoc/>
    public bool Parse(ReadOnlyMemory<byte> message, MessageForm form, MessageKind kind, List<FeedItem> items) =>
        _parser.Parse(message, form, kind, items);
}
