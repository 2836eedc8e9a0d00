using System.Globalization;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Snapshots;
using SituationRoom.Gateway.Disk;
using SituationRoom.Gateway.Live;

namespace SituationRoom.Gateway.Metrics;

/// <summary>The room's own figures: intake, journal, board, alerts, feeds, disk and process. Nothing personal is among them.</summary>
public sealed class RoomFigures
{
    private static readonly string[] Healths = ["live", "late", "silent", "dead", "failed"];
    private readonly IRoom _room;
    private readonly BoardStream _stream;
    private readonly Broadcaster _broadcaster;
    private readonly WallRoll _walls;
    private readonly DiskBoard _disk;
    private readonly MeterFigures _meters;

    internal RoomFigures(IRoom room, BoardStream stream, Broadcaster broadcaster, WallRoll walls, DiskBoard disk, MeterFigures meters) =>
        (_room, _stream, _broadcaster, _walls, _disk, _meters) = (room, stream, broadcaster, walls, disk, meters);

    /// <summary>All of them as they are now, in an order that stays.</summary>
    public async Task<IReadOnlyList<FigureFamily>> CollectAsync(CancellationToken cancellationToken)
    {
        var list = new FigureList();
        Intake(list, _room);
        Snapshots(list, _room.Figures.Snapshots);
        Alerts(list, _room.Figures);
        Hub(list, _stream, _broadcaster);
        list.Gauge("situationroom_walls_open", "Pages of walls that reported within the last half minute.", _walls.Open().Count);
        list.Gauge("situationroom_walls_silent", "1 where walls are open and none of them can be heard, though one should be; else 0.", _walls.IsSilent ? 1 : 0);
        Disk(list, _disk.Now);
        Feeds(list, await _room.FeedsAsync(cancellationToken).ConfigureAwait(false));
        _meters.Add(list);
        Process(list);
        return list.Families;
    }

    private static void Intake(FigureList list, IRoom room)
    {
        var figures = room.Figures;
        list.Family("situationroom_intake_items_total", FigureKind.Counter, "Items of deliveries since the start, by what became of them.");
        list.Sample(figures.Accepted, ("outcome", "accepted"));
        list.Sample(figures.Duplicates, ("outcome", "duplicate"));
        list.Sample(figures.Rejected, ("outcome", "rejected"));
        list.Counter("situationroom_intake_readings_total", "Readings accepted since the start.", figures.Readings);
        list.Gauge("situationroom_intake_queued_deliveries", "Deliveries that wait to be committed.", figures.Queued);
        list.Counter("situationroom_journal_commits_total", "Commits since the start.", figures.Commits);
        list.Counter("situationroom_journal_committed_bytes_total", "Bytes committed since the start.", figures.CommittedBytes);
        list.Counter("situationroom_journal_commit_seconds_total", "Seconds spent in commits since the start.", figures.CommitSeconds);
        list.Gauge("situationroom_journal_end_position", "Position of the last committed entry.", figures.JournalEnd);
        list.Gauge("situationroom_journal_writable", "1 where the journal can be written, else 0.", room.Trouble is null ? 1 : 0);
        list.Gauge("situationroom_ready", "1 once the journal is folded to its end.", room.IsReady ? 1 : 0);
        list.Gauge("situationroom_incidents", "Incidents held in memory.", figures.Incidents);
        list.Gauge("situationroom_incidents_open", "Incidents that are open or in progress.", figures.Open);
        list.Counter("situationroom_board_deltas_total", "Deltas of the board since the start.", figures.Deltas);
        list.Gauge("situationroom_board_version", "Version of the board within its epoch.", room.Version);
    }

    private static void Snapshots(FigureList list, SnapshotFigures figures)
    {
        list.Gauge("situationroom_snapshot_position", "Position of the newest snapshot; a start replays what came after it.", figures.Position);
        list.Gauge("situationroom_snapshot_seconds", "How long the last snapshot took that was kept, beside everything else.", figures.Seconds);
        list.Counter("situationroom_snapshots_kept_total", "Snapshots kept since the start.", figures.Kept);
        list.Counter("situationroom_snapshots_failed_total", "Snapshots that could not be kept since the start.", figures.Failed);
    }

    private static void Alerts(FigureList list, EngineFigures figures)
    {
        list.Counter("situationroom_alerts_raised_total", "Alerts raised since the journal's beginning.", figures.AlertsRaised);
        ByPriority(list, "situationroom_alerts_standing", "Alerts in the rail by priority.", figures.Alerts.Standing);
        ByPriority(list, "situationroom_alerts_unacknowledged", "Alerts that nobody has acknowledged by priority.", figures.Alerts.Unacknowledged);
        list.Gauge("situationroom_alerts_shelved", "Alerts that are shelved.", figures.Alerts.Shelved);
        list.Gauge("situationroom_alerts_suppressed", "Alerts that are suppressed by design.", figures.Alerts.Suppressed);
        list.Gauge("situationroom_alerts_out_of_service", "Alerts that are out of service.", figures.Alerts.OutOfService);
        list.Gauge("situationroom_alerts_flood", "1 while more alerts come than people can take in.", figures.Alerts.Flood is null ? 0 : 1);
    }

    private static void ByPriority(FigureList list, string name, string help, int[] counts)
    {
        list.Family(name, FigureKind.Gauge, help);
        for (var priority = 1; priority <= counts.Length; priority++)
        {
            list.Sample(counts[priority - 1], ("priority", priority.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static void Hub(FigureList list, BoardStream stream, Broadcaster broadcaster)
    {
        list.Gauge("situationroom_hub_watchers", "Connections that watch the board.", broadcaster.Watchers);
        list.Counter("situationroom_hub_rounds_total", "Rounds over the watchers since the start.", broadcaster.Passes);
        list.Counter("situationroom_hub_sent_bytes_total", "Bytes handed to watchers' connections since the start.", broadcaster.Bytes);
        list.Gauge("situationroom_hub_kept_bytes", "Bytes of deltas kept for those who come back.", stream.Ring.Bytes);
    }

    private static void Disk(FigureList list, DiskUse? now)
    {
        list.Family("situationroom_disk_bytes", FigureKind.Gauge, "Bytes that the room takes up, by what they are.");
        if (now is not null)
        {
            list.Sample(now.JournalBytes, ("part", "journal"));
            list.Sample(now.Archives.Bytes, ("part", "archives"));
            list.Sample(now.SnapshotBytes, ("part", "snapshots"));
            list.Sample(now.OtherBytes, ("part", "other"));
        }

        list.Known("situationroom_archived_entries", "Entries of the journal that lie in archives.", now?.Archives.Last);
        list.Known("situationroom_archived_until_seconds", "When the newest archived entry was committed, Unix time; missing where there is none.", now?.Archives.Until?.ToUnixTimeSeconds());
        list.Known("situationroom_disk_free_bytes", "Bytes free on the disk of the data directory.", now?.FreeBytes);
        list.Known("situationroom_journal_growth_bytes_per_day", "By how much the journal grew a day over the last week; missing while it is younger than a day.", now?.BytesPerDay);
        list.Known("situationroom_disk_days_left", "Days until the disk is full at that pace; missing where that can't be told.", now?.DaysLeft);
    }

    private static void Feeds(FigureList list, IReadOnlyList<FeedHealth> feeds)
    {
        list.Family("situationroom_feed_health", FigureKind.Gauge, "1 for the health that a feed has at present.");
        foreach (var feed in feeds)
        {
            foreach (var health in Healths)
            {
                list.Sample(feed.Health == health ? 1 : 0, ("feed", feed.Id), ("health", health));
            }
        }

        list.Family("situationroom_feed_accepted_total", FigureKind.Counter, "Reports and readings accepted from a feed since the start.");
        foreach (var feed in feeds)
        {
            list.Sample(feed.Accepted, ("feed", feed.Id));
        }

        list.Family("situationroom_feed_rejections", FigureKind.Gauge, "Rejections of a feed that are open.");
        foreach (var feed in feeds)
        {
            list.Sample(feed.Rejected, ("feed", feed.Id));
        }

        list.Family("situationroom_feed_last_message_timestamp_seconds", FigureKind.Gauge, "When a feed's last message came, Unix seconds.");
        foreach (var feed in feeds.Where(feed => feed.LastAt is not null))
        {
            list.Sample(feed.LastAt!.Value / 1000.0, ("feed", feed.Id));
        }
    }

    private static void Process(FigureList list)
    {
        var memory = GC.GetGCMemoryInfo();
        list.Counter("process_cpu_seconds_total", "User and system CPU time of the process in seconds.", Environment.CpuUsage.TotalTime.TotalSeconds);
        list.Gauge("process_resident_memory_bytes", "Resident memory of the process in bytes.", Environment.WorkingSet);
        list.Gauge("process_start_time_seconds", "When the process started, Unix seconds.", StartedAt);
        list.Gauge("situationroom_gc_heap_bytes", "Bytes of the managed heap after the last collection.", memory.HeapSizeBytes);
        list.Counter("situationroom_gc_allocated_bytes_total", "Bytes allocated on the managed heap.", GC.GetTotalAllocatedBytes());
        list.Counter("situationroom_gc_pause_seconds_total", "Seconds for which collections held everything.", GC.GetTotalPauseDuration().TotalSeconds);
        list.Family("situationroom_gc_collections_total", FigureKind.Counter, "Collections by generation.");
        for (var generation = 0; generation <= GC.MaxGeneration; generation++)
        {
            list.Sample(GC.CollectionCount(generation), ("generation", generation.ToString(CultureInfo.InvariantCulture)));
        }

        list.Gauge("situationroom_threadpool_threads", "Threads of the pool.", ThreadPool.ThreadCount);
        list.Gauge("situationroom_threadpool_queued_items", "Work items that wait for a thread of the pool.", ThreadPool.PendingWorkItemCount);
    }

    private static double StartedAt { get; } = ReadStart();

    private static double ReadStart()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0;
    }
}
