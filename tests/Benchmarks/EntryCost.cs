using BenchmarkDotNet.Attributes;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Places;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Benchmarks;

/// <summary>Reports to entries, and entries into the fold: each a new incident, or each known already.</summary>
[MemoryDiagnoser]
public class EntryCost : IDisposable
{
    private readonly Report[] _reports = [.. Material.Items().Cast<Report>()];
    private readonly Placer _placer = new(Material.Catalog);
    private readonly EntryBuffer _scratch = new();
    private readonly List<byte[]> _entries = [];
    private RoomFold _known = null!;

    [GlobalSetup]
    public void SetUp()
    {
        foreach (var report in _reports)
        {
            _entries.Add(Encode(report).ToArray());
        }

        _known = Material.Fold();
        FoldInto(_known);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _scratch.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(OperationsPerInvoke = Material.Count)]
    public int PlaceAndEncode()
    {
        var bytes = 0;
        foreach (var report in _reports)
        {
            bytes += Encode(report).Length;
        }

        return bytes;
    }

    [Benchmark(OperationsPerInvoke = Material.Count)]
    public RoomFold FoldNew() => FoldInto(Material.Fold());

    [Benchmark(OperationsPerInvoke = Material.Count)]
    public RoomFold FoldKnown() => FoldInto(_known);

    private RoomFold FoldInto(RoomFold fold)
    {
        var now = Material.Now.ToUnixTimeMilliseconds();
        fold.Advance(now);
        var position = fold.Position;
        foreach (var entry in _entries)
        {
            fold.Apply(ReportEntry.Read(entry), ++position, now);
        }

        return fold;
    }

    private ReadOnlySpan<byte> Encode(Report report)
    {
        _scratch.Clear();
        ReportEntry.Write(_scratch, report, _placer.Place(report), ("bench", Channel.Dispatch), Material.Now.ToUnixTimeMilliseconds());
        return _scratch.Written.Span;
    }
}
