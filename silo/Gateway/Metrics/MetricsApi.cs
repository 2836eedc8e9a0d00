using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Snapshots;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Disk;
using SituationRoom.Gateway.Live;

namespace SituationRoom.Gateway.Metrics;

/// <summary>The room's figures at /metrics, for Prometheus and whatever reads its text format.</summary>
internal static class MetricsApi
{
    private static readonly string[] Healths = ["live", "late", "silent", "dead", "failed"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", AnswerAsync).WithReadAccess().WithTags("Health").WithName("Metrics")
            .WithSummary("Figures in the Prometheus text format 0.0.4.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");

    private static async Task<IResult> AnswerAsync(
        IRoom room, BoardStream stream, Broadcaster broadcaster, WallRoll walls, DiskBoard disk, MeterFigures meters, CancellationToken cancellationToken)
    {
        var text = new PrometheusText();
        Intake(text, room);
        Snapshots(text, room.Figures.Snapshots);
        Alerts(text, room.Figures);
        Hub(text, stream, broadcaster);
        text.Gauge("situationroom_walls_open", "Pages of walls that reported within the last half minute.", walls.Open().Count);
        text.Gauge("situationroom_walls_silent", "1 where walls are open and none of them can be heard, though one should be; else 0.", walls.IsSilent ? 1 : 0);
        Disk(text, disk.Now);
        Feeds(text, await room.FeedsAsync(cancellationToken));
        meters.Write(text);
        Process(text);
        return TypedResults.Content(text.ToString(), PrometheusText.ContentType);
    }

    private static void Intake(PrometheusText text, IRoom room)
    {
        var figures = room.Figures;
        text.Family("situationroom_intake_items_total", "counter", "Items of deliveries since the start, by what became of them.");
        text.Sample("situationroom_intake_items_total", figures.Accepted, ("outcome", "accepted"));
        text.Sample("situationroom_intake_items_total", figures.Duplicates, ("outcome", "duplicate"));
        text.Sample("situationroom_intake_items_total", figures.Rejected, ("outcome", "rejected"));
        text.Counter("situationroom_intake_readings_total", "Readings accepted since the start.", figures.Readings);
        text.Gauge("situationroom_intake_queued_deliveries", "Deliveries that wait to be committed.", figures.Queued);
        text.Counter("situationroom_journal_commits_total", "Commits since the start.", figures.Commits);
        text.Counter("situationroom_journal_committed_bytes_total", "Bytes committed since the start.", figures.CommittedBytes);
        text.Counter("situationroom_journal_commit_seconds_total", "Seconds spent in commits since the start.", figures.CommitSeconds);
        text.Gauge("situationroom_journal_end_position", "Position of the last committed entry.", figures.JournalEnd);
        text.Gauge("situationroom_journal_writable", "1 where the journal can be written, else 0.", room.Trouble is null ? 1 : 0);
        text.Gauge("situationroom_ready", "1 once the journal is folded to its end.", room.IsReady ? 1 : 0);
        text.Gauge("situationroom_incidents", "Incidents held in memory.", figures.Incidents);
        text.Gauge("situationroom_incidents_open", "Incidents that are open or in progress.", figures.Open);
        text.Counter("situationroom_board_deltas_total", "Deltas of the board since the start.", figures.Deltas);
        text.Gauge("situationroom_board_version", "Version of the board within its epoch.", room.Version);
    }

    private static void Snapshots(PrometheusText text, SnapshotFigures figures)
    {
        text.Gauge("situationroom_snapshot_position", "Position of the newest snapshot; a start replays what came after it.", figures.Position);
        text.Gauge("situationroom_snapshot_seconds", "How long the last snapshot took that was kept, beside everything else.", figures.Seconds);
        text.Counter("situationroom_snapshots_kept_total", "Snapshots kept since the start.", figures.Kept);
        text.Counter("situationroom_snapshots_failed_total", "Snapshots that could not be kept since the start.", figures.Failed);
    }

    private static void Alerts(PrometheusText text, EngineFigures figures)
    {
        text.Counter("situationroom_alerts_raised_total", "Alerts raised since the journal's beginning.", figures.AlertsRaised);
        ByPriority(text, "situationroom_alerts_standing", "Alerts in the rail by priority.", figures.Alerts.Standing);
        ByPriority(text, "situationroom_alerts_unacknowledged", "Alerts that nobody has acknowledged by priority.", figures.Alerts.Unacknowledged);
        text.Gauge("situationroom_alerts_shelved", "Alerts that are shelved.", figures.Alerts.Shelved);
        text.Gauge("situationroom_alerts_suppressed", "Alerts that are suppressed by design.", figures.Alerts.Suppressed);
        text.Gauge("situationroom_alerts_out_of_service", "Alerts that are out of service.", figures.Alerts.OutOfService);
        text.Gauge("situationroom_alerts_flood", "1 while more alerts come than people can take in.", figures.Alerts.Flood is null ? 0 : 1);
    }

    private static void ByPriority(PrometheusText text, string name, string help, int[] counts)
    {
        text.Family(name, "gauge", help);
        for (var priority = 1; priority <= counts.Length; priority++)
        {
            text.Sample(name, counts[priority - 1], ("priority", priority.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private static void Hub(PrometheusText text, BoardStream stream, Broadcaster broadcaster)
    {
        text.Gauge("situationroom_hub_watchers", "Connections that watch the board.", broadcaster.Watchers);
        text.Counter("situationroom_hub_rounds_total", "Rounds over the watchers since the start.", broadcaster.Passes);
        text.Counter("situationroom_hub_sent_bytes_total", "Bytes handed to watchers' connections since the start.", broadcaster.Bytes);
        text.Gauge("situationroom_hub_kept_bytes", "Bytes of deltas kept for those who come back.", stream.Ring.Bytes);
    }

    private static void Disk(PrometheusText text, DiskUse? now)
    {
        text.Family("situationroom_disk_bytes", "gauge", "Bytes that the room takes up, by what they are.");
        if (now is not null)
        {
            text.Sample("situationroom_disk_bytes", now.JournalBytes, ("part", "journal"));
            text.Sample("situationroom_disk_bytes", now.Archives.Bytes, ("part", "archives"));
            text.Sample("situationroom_disk_bytes", now.SnapshotBytes, ("part", "snapshots"));
            text.Sample("situationroom_disk_bytes", now.OtherBytes, ("part", "other"));
        }

        Known(text, "situationroom_archived_entries", "Entries of the journal that lie in archives.", now?.Archives.Last);
        Known(text, "situationroom_archived_until_seconds", "When the newest archived entry was committed, Unix time; missing where there is none.", now?.Archives.Until?.ToUnixTimeSeconds());
        Known(text, "situationroom_disk_free_bytes", "Bytes free on the disk of the data directory.", now?.FreeBytes);
        Known(text, "situationroom_journal_growth_bytes_per_day", "By how much the journal grew a day over the last week; missing while it is younger than a day.", now?.BytesPerDay);
        Known(text, "situationroom_disk_days_left", "Days until the disk is full at that pace; missing where that can't be told.", now?.DaysLeft);
    }

    private static void Known(PrometheusText text, string name, string help, double? value)
    {
        text.Family(name, "gauge", help);
        if (value is { } known)
        {
            text.Sample(name, known);
        }
    }

    private static void Feeds(PrometheusText text, IReadOnlyList<FeedHealth> feeds)
    {
        text.Family("situationroom_feed_health", "gauge", "1 for the health that a feed has at present.");
        foreach (var feed in feeds)
        {
            foreach (var health in Healths)
            {
                text.Sample("situationroom_feed_health", feed.Health == health ? 1 : 0, ("feed", feed.Id), ("health", health));
            }
        }

        text.Family("situationroom_feed_accepted_total", "counter", "Reports and readings accepted from a feed since the start.");
        foreach (var feed in feeds)
        {
            text.Sample("situationroom_feed_accepted_total", feed.Accepted, ("feed", feed.Id));
        }

        text.Family("situationroom_feed_rejections", "gauge", "Rejections of a feed that are open.");
        foreach (var feed in feeds)
        {
            text.Sample("situationroom_feed_rejections", feed.Rejected, ("feed", feed.Id));
        }

        text.Family("situationroom_feed_last_message_timestamp_seconds", "gauge", "When a feed's last message came, Unix seconds.");
        foreach (var feed in feeds.Where(feed => feed.LastAt is not null))
        {
            text.Sample("situationroom_feed_last_message_timestamp_seconds", feed.LastAt!.Value / 1000.0, ("feed", feed.Id));
        }
    }

    private static void Process(PrometheusText text)
    {
        var memory = GC.GetGCMemoryInfo();
        text.Counter("process_cpu_seconds_total", "User and system CPU time of the process in seconds.", Environment.CpuUsage.TotalTime.TotalSeconds);
        text.Gauge("process_resident_memory_bytes", "Resident memory of the process in bytes.", Environment.WorkingSet);
        text.Gauge("process_start_time_seconds", "When the process started, Unix seconds.", StartedAt);
        text.Gauge("situationroom_gc_heap_bytes", "Bytes of the managed heap after the last collection.", memory.HeapSizeBytes);
        text.Counter("situationroom_gc_allocated_bytes_total", "Bytes allocated on the managed heap.", GC.GetTotalAllocatedBytes());
        text.Counter("situationroom_gc_pause_seconds_total", "Seconds for which collections held everything.", GC.GetTotalPauseDuration().TotalSeconds);
        text.Family("situationroom_gc_collections_total", "counter", "Collections by generation.");
        for (var generation = 0; generation <= GC.MaxGeneration; generation++)
        {
            text.Sample(
                "situationroom_gc_collections_total",
                GC.CollectionCount(generation),
                ("generation", generation.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        text.Gauge("situationroom_threadpool_threads", "Threads of the pool.", ThreadPool.ThreadCount);
        text.Gauge("situationroom_threadpool_queued_items", "Work items that wait for a thread of the pool.", ThreadPool.PendingWorkItemCount);
    }

    private static double StartedAt { get; } = ReadStart();

    private static double ReadStart()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0;
    }
}
