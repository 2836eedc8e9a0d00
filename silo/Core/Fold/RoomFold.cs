using System.Text;
using SituationRoom.Core.Board;
using SituationRoom.Core.Cells;
using SituationRoom.Core.Clock;
using SituationRoom.Core.Focus;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Readiness;
using SituationRoom.Core.Typical;
using SituationRoom.Reports;

namespace SituationRoom.Core.Fold;

/// <summary>
/// The fold: entries in the order of their positions, and the moment, make the room's state. One writer, no locks, no
/// clock: the same entries and the same moment give the same state.
/// </summary>
public sealed partial class RoomFold
{
    private readonly Action<int> _letGo;
    private FoldCapture? _capture;

    public RoomFold(RoomSettings settings)
    {
        Settings = settings;
        ModeScenes = settings.ModeScenes;
        Clock = new CityClock(settings.Zone);
        Places = new PlaceTables(settings.Districts, settings.Categories);
        Counting = new IncidentCounting(Incidents, Slots, Clock);
        Problems = new ProblemGroups(Incidents, Feeds.IdOf);
        Typical = new HourlyTypical(History, Clock);
        Name(settings.Feeds);
        _letGo = LetGo;
    }

    public RoomSettings Settings { get; }

    /// <summary>Which scene a wall shows in a readiness mode, as configured now.</summary>
    public IReadOnlyList<ModeScene> ModeScenes { get; private set; }

    public CityClock Clock { get; }

    public PlaceTables Places { get; }

    public IncidentTable Incidents { get; } = new();

    public SlotTable Slots { get; } = new();

    public IncidentCounting Counting { get; }

    public FeedLedger Feeds { get; } = new();

    public RejectionLedger Rejections { get; } = new();

    public ReadingLedger Readings { get; } = new();

    public ArrivalHistory History { get; } = new();

    public ITypical Typical { get; }

    /// <summary>What changed for those who show incidents one by one.</summary>
    public Spotlight Spotlight { get; } = new();

    /// <summary>Position of the last entry folded.</summary>
    public long Position { get; private set; }

    /// <summary>Takes the feeds of a changed configuration; what it no longer names keeps its history.</summary>
    public void Reconfigure(IReadOnlyList<FeedSetting> feeds) => Feeds.Reconfigure(() => Name(feeds));

    /// <summary>Takes the scenes of readiness modes of a changed configuration.</summary>
    public void Reconfigure(IReadOnlyList<ModeScene> scenes) => ModeScenes = scenes;

    /// <summary>Moves the moment on, in Unix ms; never back.</summary>
    public void Advance(long now)
    {
        Counting.Advance(now / 1000, _letGo);
        ComeForward();
        History.Advance(now / 1000);
        Alerts.Advance(now);
        Works.Advance(now);
    }

    /// <summary>Whether this content of this incident was folded already, so that it need not be journaled again.</summary>
    public bool Knows(int feed, ReadOnlySpan<byte> id, ulong contentHash)
    {
        var key = Incidents.Find((ushort)feed, id);
        return key >= 0 && Incidents.Knows(Incidents[key], contentHash);
    }

    /// <summary>Folds a report.</summary>
    public FoldOutcome Apply(in ReportFacts facts, long position, long journaledAt)
    {
        Position = position;
        var feed = Feeds.Intern(facts.Feed);
        Feeds.Arrived(feed, facts.ReceivedAt, (facts.Given & Given.At) != 0 ? facts.At : null);
        var key = Incidents.Find((ushort)feed, facts.Id);
        if (key >= 0 && Incidents.Knows(Incidents[key], facts.ContentHash))
        {
            return FoldOutcome.Duplicate;
        }

        Feeds.Accepted(feed, 1);
        Feeds[feed].SwappedPoints += facts.LooksSwapped ? 1 : 0;
        var observation = Observe(facts, position, journaledAt);
        return key < 0 ? Begin(feed, facts, observation, journaledAt) : Revise(key, facts, observation, journaledAt);
    }

    /// <summary>Folds a reading.</summary>
    public FoldOutcome Apply(in ReadingFacts facts, long position)
    {
        Position = position;
        var feed = Feeds.Intern(facts.Feed);
        Feeds.Arrived(feed, facts.ReceivedAt, facts.At);
        return Readings.Apply(feed, facts);
    }

    /// <summary>Folds a rejection; one of a message that is open already counts once.</summary>
    public FoldOutcome Apply(in RejectionFacts facts, long position)
    {
        Position = position;
        var feed = Feeds.Intern(facts.Feed);
        Feeds.Arrived(feed, facts.ReceivedAt, null);
        if (!Rejections.Add(feed, facts, position))
        {
            return FoldOutcome.Duplicate;
        }

        Feeds.Rejected(feed);
        return FoldOutcome.New;
    }

    /// <summary>Folds a note about a rejection.</summary>
    public void Apply(in RejectionNoteFacts facts, long position)
    {
        Position = position;
        if (Rejections.Settle(facts) is { } settled)
        {
            Feeds.Settled(settled.Feed);
        }
    }

    /// <summary>Begins to take the state as it stands; one at a time. The fold may go on between the steps.</summary>
    /// <exception cref="InvalidOperationException">Another capture is neither complete nor given up.</exception>
    public FoldCapture Capture(BinaryWriter writer)
    {
        if (_capture is not null)
        {
            throw new InvalidOperationException($"the state at position {_capture.Position} is still being taken");
        }

        return _capture = new FoldCapture(this, writer);
    }

    /// <summary>Position of the report whose title stands; 0 where none gave any.</summary>
    public long TitlePosition(int key)
    {
        ref var incident = ref Incidents[key];
        if (!incident.Settled.Gave(Given.Title) || Incidents.ReportsOf(incident) is not { } reports)
        {
            return incident.Settled.Gave(Given.Title) ? incident.Settled.Position : 0;
        }

        var last = reports.Count - 1;
        while (!reports[last].Gave(Given.Title))
        {
            last--;
        }

        return reports[last].Position;
    }

    /// <summary>Ranks an incident that a snapshot brought back, once its title (if any was kept) is known.</summary>
    internal void RestoreNotable(int key)
    {
        Spotlight.Restore(key, Incidents[key]);
        Spotlight.WantTitle(key, MayShowTitle(Incidents[key]));
    }

    private void Name(IReadOnlyList<FeedSetting> feeds)
    {
        foreach (var feed in feeds)
        {
            var state = Feeds.Configure(feed.Id, feed.Channel, feed.Names, feed.IntervalSeconds, feed.WallTitles);

            // What was wrong with a door says nothing of another one.
            state.Trouble = state.Door == feed.Door ? state.Trouble : null;
            (state.LearnsInterval, state.Door) = (feed.LearnsInterval, feed.Door);
        }
    }

    internal void RestorePosition(long position) => Position = position;

    internal bool IsCaptured(FoldCapture by) => _capture == by;

    internal void Release(FoldCapture capture) => _capture = _capture == capture ? null : _capture;

    private Observation Observe(in ReportFacts facts, long position, long journaledAt)
    {
        // A clock that was set back between the two must not bring a time of receipt that is still to come.
        var receivedAt = Math.Min(facts.ReceivedAt, journaledAt);
        var at = (facts.Given & Given.At) != 0 ? facts.At : receivedAt;
        var ahead = at > receivedAt;
        var noted = (ahead ? Given.FromFuture : 0) | (facts.Title.IsEmpty ? 0 : Given.Title);
        return new Observation
        {
            Revision = facts.Revision,
            At = ahead ? receivedAt : at,
            ReceivedAt = facts.ReceivedAt,
            Position = position,
            SourcePosition = facts.SourcePosition,
            Due = facts.Due,
            Promised = facts.Promised,
            Norm = facts.Norm,
            ContentHash = facts.ContentHash,
            LatitudeE7 = facts.LatitudeE7,
            LongitudeE7 = facts.LongitudeE7,
            Area = Places.Area(facts.Area),
            Category = (ushort)Places.Category(facts.Category),
            Given = facts.Given | noted,
            Status = facts.Status,
            Severity = facts.Severity,
            Mode = facts.Mode,
            Kind = facts.Kind,
            Channel = facts.Channel,
        };
    }

    private FoldOutcome Begin(int feed, in ReportFacts facts, in Observation first, long journaledAt)
    {
        var key = Incidents.Add((ushort)feed, facts.Id);
        _capture?.Begins(key);
        ref var incident = ref Incidents[key];
        Settlement.Begin(ref incident, first);
        incident.JournaledAt = journaledAt;
        NoteHurt(key, first.Position, facts.People);
        Put(key);
        Show(key, incident, facts, position: first.Position, isNew: true);
        return FoldOutcome.New;
    }

    private FoldOutcome Revise(int key, in ReportFacts facts, in Observation report, long journaledAt)
    {
        _capture?.Changes(key);
        ref var incident = ref Incidents[key];
        Take(key);
        Settlement.Add(ref incident, Incidents.KeepReports(ref incident), report, Hands.IsMoved(key));
        Hands.Lay(key, ref incident);
        Incidents.Remember(incident, report.ContentHash);
        incident.JournaledAt = journaledAt;
        var before = Problems.Reconsider(key);
        NoteHurt(key, report.Position, facts.People);
        Put(key);
        Show(key, incident, facts, position: report.Position, isNew: false);
        CountAnew(before, Problems.CountedFor(key), but: key);
        return FoldOutcome.Revised;
    }

    private void Remember(in Incident incident, int amount)
    {
        if (Slots.KeyOf(incident.Slot).Mode != Mode.Actual)
        {
            return;
        }

        var second = incident.OccurredAt / 1000;
        History.AddToCity(second, amount);
        if (second > Counting.Now - (ArrivalHistory.Hours * 3600L))
        {
            foreach (var series in Places.Series(incident.Settled.Area, incident.Settled.Category))
            {
                History.Add(series, second, amount);
            }
        }
    }

    private void Show(int key, in Incident incident, in ReportFacts facts, long position, bool isNew)
    {
        var shows = MayShowTitle(incident) && TitlePosition(key) == position;
        Spotlight.Observe(key, incident, isNew, Counts(key), shows ? facts.Title : default, Counting.Now);
        Spotlight.WantTitle(key, MayShowTitle(incident));
    }

    private bool MayShowTitle(in Incident incident) => incident.Settled.Gave(Given.Title) && Feeds[incident.Feed].WallTitles;
}
