using BenchmarkDotNet.Attributes;
using SituationRoom.Core.Places;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Benchmarks;

/// <summary>From a feed's own bytes to a placed report, in a city of 146 districts; has to be under 5 µs for a short message.</summary>
[MemoryDiagnoser]
public class MapAndPlaceCost
{
    private readonly MappedParser _parser = new(MappedMaterial.Mapping);
    private readonly Placer _placer = new(LargeCity.Catalog);
    private readonly List<FeedItem> _items = new(Material.Count);
    private byte[] _message = [];

    [Params(MappedCase.Code, MappedCase.Alias, MappedCase.Point, MappedCase.Text, MappedCase.LongText)]
    public MappedCase Case { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _message = MappedMaterial.Ndjson(Case);
        Map();
        if (_items.Find(item => item is Rejection) is Rejection rejection)
        {
            throw new InvalidOperationException(rejection.Reason);
        }
    }

    [Benchmark(OperationsPerInvoke = Material.Count)]
    public int Map()
    {
        _items.Clear();
        _parser.Parse(_message, MessageForm.Ndjson, MessageKind.Reports, _items);
        return _items.Count;
    }

    /// <summary>Those of the last message that was mapped.</summary>
    [Benchmark(OperationsPerInvoke = Material.Count)]
    public int Place()
    {
        var decided = 0;
        foreach (var item in _items)
        {
            decided += _placer.Place((Report)item).CategoryRule is null ? 0 : 1;
        }

        return decided;
    }

    [Benchmark(OperationsPerInvoke = Material.Count, Baseline = true)]
    public int MapAndPlace() => Map() + Place();
}
