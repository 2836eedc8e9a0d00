using SituationRoom.Core.Board;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A room by hand: a delta comes when the test says so, and its one count is its version.</summary>
internal sealed class FakeRoom : IRoom
{
    private readonly Lock _gate = new();
    private IBoardObserver? _observer;
    private long _version;

    public string Epoch { get; init; } = "fake0001";

    public long Version => Volatile.Read(ref _version);

    public bool IsReady { get; set; } = true;

    public string? Trouble { get; set; }

    public string? CutOff { get; set; }

    /// <summary>Rejections that are listed are as this says.</summary>
    public Func<RejectionSummary, RejectionSummary> Listed { get; set; } = rejection => rejection;

    /// <summary>Bytes of text that each delta bears besides.</summary>
    public int Ballast { get; set; }

    /// <summary>How often a snapshot was taken.</summary>
    public int Snapshots { get; private set; }

    public IncidentQuery? Asked { get; private set; }

    /// <summary>What is answered when incidents are asked for.</summary>
    public Func<IncidentQuery, IncidentPage> Incidents { get; set; } = _ => new IncidentPage([Some.Incident(41)], 41);

    public IBoardObserver Observer => _observer!;

    public EngineFigures Figures { get; set; } = new() { Accepted = 12, Queued = 3 };

    public List<BoardFeed> Feeds { get; } = [Some.Feed("dispatch-112")];

    public void Attach(IBoardObserver observer) => _observer = observer;

    /// <summary>The next version, handed to the observer in order.</summary>
    public void Advance(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            lock (_gate)
            {
                _version++;
                _observer?.OnDelta(Some.Delta(Epoch, _version, Ballast));
            }
        }
    }

    /// <summary>Snapshots are answered only once this has completed.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public async ValueTask<BoardSnapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        BoardSnapshot snapshot;
        lock (_gate)
        {
            Snapshots++;
            snapshot = Some.Snapshot(Epoch, _version);
        }

        await Hold;
        return snapshot;
    }

    public ValueTask<IReadOnlyList<CellCounts>> CellsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<CellCounts>>([new CellCounts("*", "roads", [7, 2], [5, 0, 2], [0, 7])]);

    public ValueTask<IncidentPage> IncidentsAsync(IncidentQuery query, CancellationToken cancellationToken)
    {
        Asked = query;
        return ValueTask.FromResult(Incidents(query));
    }

    public IncidentSearch? Searched { get; private set; }

    /// <summary>What is answered when incidents are looked for.</summary>
    public Func<SearchPage> Found { get; set; } = () => new SearchPage([Some.Incident(41)], new SearchPoint(1_000, 41), 3);

    /// <summary>Searches are answered only once this has completed.</summary>
    public Task HoldSearches { get; set; } = Task.CompletedTask;

    public async ValueTask<SearchPage> SearchAsync(IncidentSearch search, CancellationToken cancellationToken)
    {
        Searched = search;
        await HoldSearches;
        return Found();
    }

    public RejectionQuery? AskedRejections { get; private set; }

    public ValueTask<RejectionPage> RejectionsAsync(RejectionQuery query, CancellationToken cancellationToken)
    {
        AskedRejections = query;
        return ValueTask.FromResult(new RejectionPage([Listed(Some.Rejection(query.Feed ?? "pos"))], 7));
    }

    public ValueTask<RejectionSummary?> RejectionAsync(long id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(id == 7 ? Some.Rejection("pos") : null);

    public ValueTask<IReadOnlyList<RejectionGroup>> RejectionGroupsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<RejectionGroup>>([new RejectionGroup("pos", "id: missing", 3, "7", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch) { Why = Fault.Said("id: missing") }]);

    public ValueTask<IReadOnlyList<RejectionSummary>> OpenRejectionsAsync(
        string feed, string? reason, long after, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<RejectionSummary>>([Some.Rejection(feed)]);

    public ValueTask<IReadOnlyList<LatestReading>> ReadingsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<LatestReading>>([new LatestReading("traffic-center", "jam", DateTimeOffset.UnixEpoch, 7.5, "score", null)]);

    public ValueTask<IReadOnlyList<FeedHealth>> FeedsAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<FeedHealth>>(
    [
        .. Feeds.Select(feed => new FeedHealth
        {
            Id = feed.Id,
            Channel = feed.Channel,
            Names = feed.Names,
            Health = feed.Health,
            LastAt = feed.LastAt,
            IntervalSeconds = feed.IntervalSeconds,
            LagSeconds = feed.LagSeconds,
            Accepted = feed.Accepted,
            Rejected = feed.Rejected,
            Trouble = feed.Trouble,
        }),
    ]);
}
