using BenchmarkDotNet.Attributes;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Benchmarks;

/// <summary>Bytes to reports.</summary>
[MemoryDiagnoser]
public class ParseCost
{
    private readonly byte[] _message = Material.Ndjson();
    private readonly List<FeedItem> _items = new(Material.Count);

    [Benchmark(OperationsPerInvoke = Material.Count)]
    public int Parse()
    {
        _items.Clear();
        MessageParsers.Canonical.Parse(_message, MessageForm.Ndjson, MessageKind.Reports, _items);
        return _items.Count;
    }
}
