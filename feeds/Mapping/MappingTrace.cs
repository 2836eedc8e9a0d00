using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mapping;

/// <summary>How one message was mapped, field by field, as far as the mapping came.</summary>
public sealed class MappingTrace
{
    private readonly List<FieldTrace> _fields = [];
    private readonly HashSet<string> _personal;

    internal MappingTrace(IReadOnlyList<SourcePath> personal, IReadOnlyList<MappedField> fields)
    {
        _personal = personal.Select(source => source.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields.Where(field => field.Target == FieldTarget.Person))
        {
            _personal.UnionWith(field.Pipeline.Sources.Select(source => source.Text));
        }
    }

    /// <summary>In the order in which they were read; where the item was refused, up to the field that was the reason.</summary>
    public IReadOnlyList<FieldTrace> Fields => _fields;

    /// <summary>What came of it, or null where it was refused.</summary>
    public FeedItem? Item { get; private set; }

    /// <summary>Why it was refused, or null.</summary>
    public Fault? Why { get; private set; }

    internal FieldTrace Begin(string field)
    {
        var trace = new FieldTrace(field, _personal.Contains);
        _fields.Add(trace);
        return trace;
    }

    internal void End(FeedItem? item, Fault? why)
    {
        Item = item;
        Why = why;
    }
}
