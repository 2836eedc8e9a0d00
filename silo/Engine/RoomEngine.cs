using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Projection;
using SituationRoom.Engine.Alerts;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Persons;
using SituationRoom.Engine.Snapshots;
using SituationRoom.Engine.Trail;
using SituationRoom.Engine.Writing;
using SituationRoom.Journal;
using SituationRoom.Reports;

namespace SituationRoom.Engine;

/// <summary>
/// The in-process engine: one thread commits, folds, publishes and answers; senders and readers only leave work for it.
/// </summary>
public sealed partial class RoomEngine : IRoom, IReportSink, IFeedMemory, IDisposable
{
    private const string Stopping = "the room is stopping; send again shortly";
    private readonly RoomParts _parts;
    private readonly RoomLimits _limits;
    private readonly ILogger<RoomEngine> _logger;
    private readonly ReportEncoder _encoder;
    private readonly DistrictSets _sets;
    private readonly RoomWriter _writer;
    private readonly RoomFold _fold;
    private readonly BoardProjection _board;
    private readonly RoomReader _reader;
    private readonly RejectionReader _rejections;
    private readonly DetailsReader _details;
    private readonly TitleReader _titles;
    private readonly SearchTexts _texts;
    private readonly TrailReader _trail;
    private readonly SnapshotKeeper _snapshots;
    private readonly ConcurrentQueue<Submission> _submissions = new();
    private readonly ConcurrentQueue<Action> _questions = new();
    private readonly Lock _lastQuestions = new();
    private readonly AutoResetEvent _work = new(false);
    private readonly Thread _thread;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IBoardObserver? _observer;
    private int _queuedItems;
    private long _queuedBytes;
    private volatile bool _ready;
    private volatile bool _stopping;
    private string? _failure;

    public RoomEngine(RoomParts parts, RoomLimits limits, ILogger<RoomEngine> logger)
    {
        _parts = parts;
        _limits = limits;
        _logger = logger;
        Epoch = RandomNumberGenerator.GetString("0123456789abcdefghijklmnopqrstuvwxyz", 8);
        _fold = new RoomFold(parts.Settings);
        _board = new BoardProjection(_fold, Epoch);
        _writer = new RoomWriter(parts.Journal, _fold, parts.Time);
        _encoder = new ReportEncoder(
            parts.Placer, parts.Norms, parts.Vault, _sets = new DistrictSets(limits.DistrictSets, parts.KeepReport), IntakeFeeds(parts.Settings.Feeds));
        _reader = new RoomReader(_fold);
        _rejections = new RejectionReader(_fold);
        _details = new DetailsReader(parts.Journal);
        _titles = new TitleReader(parts.Journal);
        _texts = new SearchTexts(parts.Journal);
        _trail = new TrailReader(parts.Journal);
        _persons = new PersonReader(parts.Journal, parts.Vault);
        _alerts = new AlertKeeper(_fold, _writer, _teller = new AlertTeller(_fold, parts.Notices));
        _rules = parts.Rules;
        _snapshots = new SnapshotKeeper(_fold, parts.Snapshots, limits.Snapshots, logger, Wake);
        _began = parts.Time.GetTimestamp();
        _writeBatch = () => _writer.Write(_batch);
        _probe = _writer.Probe;
        Watch();
        _thread = new Thread(Run) { Name = "room", IsBackground = true };
    }

    public string Epoch { get; }

    public long Version => _board.Version;

    public bool IsReady => _ready && !_stopping && CutOff is null;

    public string? Trouble => CutOff ?? _writer.Trouble;

    /// <summary>All that is wrong, as people are told it: one trouble hides no other. Null where nothing is.</summary>
    private string? AllTrouble => string.Join("; ", new[] { Trouble, _writer.ClockTrouble, _alerts.Trouble }.OfType<string>().Distinct()) is { Length: > 0 } said ? said : null;

    public EngineFigures Figures => new()
    {
        Accepted = _writer.Figures.Accepted,
        Duplicates = _writer.Figures.Duplicates,
        Rejected = _writer.Figures.Rejected,
        Readings = _writer.Figures.Readings,
        Commits = _writer.Figures.Commits,
        CommittedBytes = _writer.Figures.CommittedBytes,
        CommitSeconds = _writer.Figures.CommitSeconds,
        Deltas = _board.Version,
        JournalEnd = _parts.Journal.End,
        Queued = _submissions.Count,
        Incidents = _fold.Incidents.Count,
        Open = _reader.OpenAtLastTick,
        Alerts = _board.Alerts,
        AlertsRaised = _fold.Alerts.Raised,
        Snapshots = _snapshots.Figures,
    };

    public void Attach(IBoardObserver observer) => _observer = observer;

    /// <summary>Begins: a snapshot, what came after it, then live. Returns at once; see <see cref="IsReady"/>.</summary>
    public void Start() => _thread.Start();

    /// <summary>Stops taking, finishes what was taken, and keeps a snapshot. Safe to call twice.</summary>
    public Task StopAsync()
    {
        _stopping = true;
        _work.Set();
        return _thread.ThreadState.HasFlag(ThreadState.Unstarted) ? Task.CompletedTask : _ended.Task;
    }

    public void ReportFeedState(string feed, string? reason)
    {
        _questions.Enqueue(() => _fold.Feeds.Failed(_fold.Feeds.Intern(feed), reason, _writer.Now()));
        _work.Set();
    }

    public ValueTask<BoardSnapshot> SnapshotAsync(CancellationToken cancellationToken) => AskAsync(
        () =>
        {
            Publish(tick: _board.Version == 0);
            return _board.Snapshot();
        },
        cancellationToken);

    public ValueTask<IReadOnlyList<CellCounts>> CellsAsync(CancellationToken cancellationToken) =>
        AskAsync(_reader.Cells, cancellationToken);

    public async ValueTask<IncidentPage> IncidentsAsync(IncidentQuery query, CancellationToken cancellationToken)
    {
        var (page, details) = await AskAsync(() => _reader.Incidents(query), cancellationToken).ConfigureAwait(false);
        var whole = await _details.AddAsync(page, details, cancellationToken).ConfigureAwait(false);
        if (!query.IsPublic)
        {
            return whole;
        }

        var titled = await AskAsync(_reader.FeedsWithWallTitles, cancellationToken).ConfigureAwait(false);
        return whole with { Items = [.. whole.Items.Select(incident => PublicIncident.Of(incident, titled.Contains(incident.Feed)))] };
    }

    public ValueTask<IReadOnlyList<LatestReading>> ReadingsAsync(CancellationToken cancellationToken) =>
        AskAsync(_reader.Readings, cancellationToken);

    public ValueTask<IReadOnlyList<FeedHealth>> FeedsAsync(CancellationToken cancellationToken) =>
        AskAsync(() => _reader.Feeds(_writer.Now()), cancellationToken);

    public void Dispose()
    {
        _work.Dispose();
        _snapshots.Dispose();
        _writer.Dispose();
    }

    private async ValueTask<T> AskAsync<T>(Func<T> question, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _questions.Enqueue(() =>
        {
            try
            {
                answer.TrySetResult(question());
            }
            catch (Exception e)
            {
                // Whoever asked is told; the room goes on.
                answer.TrySetException(e);
            }
        });
        _work.Set();
        if (_ended.Task.IsCompleted)
        {
            AnswerAfterTheEnd();
        }

        return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
