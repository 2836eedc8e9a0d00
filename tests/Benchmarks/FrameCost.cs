using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Places;
using SituationRoom.Core.Projection;
using SituationRoom.Gateway.Wire;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Benchmarks;

/// <summary>One frame of the board and its bytes, after as many reports as a frame of 16 ms gathers at 1,000/s and at 62,500/s.</summary>
[MemoryDiagnoser]
public class FrameCost : IDisposable
{
    private readonly Placer _placer = new(Material.Catalog);
    private readonly EntryBuffer _scratch = new();
    private RoomFold _fold = null!;
    private BoardProjection _board = null!;
    private int _next;
    private long _now = Material.Now.ToUnixTimeMilliseconds();

    [Params(16, 1000)]
    public int Reports { get; set; }

    [IterationSetup]
    public void SetUp()
    {
        _fold ??= Material.Fold();
        _board ??= new BoardProjection(_fold, "benchmrk");
        _fold.Advance(_now += 16);
        foreach (var report in Material.Items(_next).Take(Reports).Cast<Report>())
        {
            _scratch.Clear();
            ReportEntry.Write(_scratch, report, _placer.Place(report), ("bench", Channel.Dispatch), _now);
            _fold.Apply(ReportEntry.Read(_scratch.Written.Span), _fold.Position + 1, _now);
        }

        _next += Reports;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _scratch.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public int FrameAndSerialise()
    {
        BoardDelta? delta = _board.Frame(_now, tick: false, trouble: null);
        return delta is null ? 0 : JsonSerializer.SerializeToUtf8Bytes(delta, WireJsonContext.Default.BoardDelta).Length;
    }
}
