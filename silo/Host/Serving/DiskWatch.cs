using SituationRoom.Gateway.Disk;
using SituationRoom.Journal.Archives;
using SituationRoom.Journal.Postgres;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Host.Serving;

/// <summary>Measures what the room takes up and how long its disk will last, at the start and every five minutes.</summary>
internal sealed partial class DiskWatch(RoomStore store, string directory, PostgresOptions? database, DiskBoard board, ILogger<DiskWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Every);
            do
            {
                await MeasureAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The room stops.
        }
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Yield();
            var files = new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories)
                .GroupBy(PartOf).ToDictionary(part => part.Key, part => part.Sum(Length));
            var journalBytes = database is null ? files.GetValueOrDefault(Part.Journal) : PostgresCopies.JournalBytes(database);
            var archived = await store.Archiver.VolumeAsync(cancellationToken);
            var entries = await JournalGrowth.EntriesPerDayAsync(store.Journal, TimeProvider.System.GetUtcNow(), cancellationToken);
            board.Now = new DiskUse(
                journalBytes,
                archived,
                files.GetValueOrDefault(Part.Snapshots),
                files.GetValueOrDefault(Part.Other),
                new DriveInfo(directory).AvailableFreeSpace,
                entries * journalBytes / Math.Max(1, store.Journal.End - archived.Last),
                database is null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogFailed(log, fault.Message);
        }
    }

    private Part PartOf(FileInfo file)
    {
        var path = Path.GetRelativePath(directory, file.FullName);
        return path.StartsWith(SqliteJournal.FileName, StringComparison.Ordinal) ? Part.Journal
            : path.StartsWith(ArchiveFolder.Name + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Part.Archives
            : path.StartsWith("snapshots", StringComparison.Ordinal) ? Part.Snapshots
            : Part.Other;
    }

    // A file may be gone since it was listed.
    private static long Length(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    [LoggerMessage(LogLevel.Warning, "What the room takes up can't be measured: {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);

    private enum Part
    {
        Journal,
        Archives,
        Snapshots,
        Other,
    }
}
