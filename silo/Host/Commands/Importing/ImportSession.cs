using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Host.Configuration;
using SituationRoom.Host.Import;
using SituationRoom.Host.Serving;
using Spectre.Console;

namespace SituationRoom.Host.Commands.Importing;

/// <summary>One run of the command <c>import</c>, from its options to its account.</summary>
internal sealed class ImportSession(ImportOptions options, IAnsiConsole console)
{
    /// <summary>Exit code: every row was taken in or known.</summary>
    public const int AllTaken = 0;

    /// <summary>Exit code: the import ran to its end, and some rows were rejected.</summary>
    public const int SomeRejected = 1;

    /// <summary>Exit code: it could not run, or was stopped.</summary>
    public const int NotRun = 2;

    // One body is under way at a time, so that the file's order is kept: a larger one waits for fewer commits.
    private const int HttpBatch = 5_000;
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(3);

    /// <exception cref="StartException">The configuration, the directory or an option is wrong.</exception>
    /// <exception cref="ImportStoppedException">It can't go on.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var files = ImportFiles.Expand(options.Files);
        var result = options.Url is null
            ? await DirectlyAsync(files, cancellationToken)
            : await ThroughServerAsync(options.Url, files, cancellationToken);
        ImportReport.Write(console, result);
        return result.Account.Rejected > 0 ? SomeRejected : AllTaken;
    }

    private async Task<ImportResult> DirectlyAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var settings = ServeSettings.Of(new ServeOptions { Config = options.Config, Data = options.Data, Demo = false });
        var feed = FeedOf(settings.Configuration);
        await using var room = await DirectRoom.OpenAsync(settings, cancellationToken);
        var target = new IntakeTarget(room.Engine, () => room.Engine.Figures.Incidents, TimeProvider.System);
        return await RunAsync(feed, files, target, FileReader.UsualBatch, Path.Combine(settings.DataDirectory, "import"), cancellationToken);
    }

    private async Task<ImportResult> ThroughServerAsync(Uri url, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        if (options.Key is null)
        {
            throw new StartException("--url needs the feed's key: add --key KEY.");
        }

        // The server maps nothing here: rows are mapped on this side, by the same configuration.
        var named = options.Config ?? (File.Exists(ConfigurationLoader.FileName) ? ConfigurationLoader.FileName : null);
        var feed = named is null ? new FeedDefinition { Id = options.Feed } : FeedOf(ServeSettings.Whole(ConfigurationLoader.LoadFile(named), named));
        using var target = new HttpTarget(new HttpClient(new SocketsHttpHandler { ConnectTimeout = ConnectLimit }) { BaseAddress = url }, options.Key, TimeProvider.System);
        return await RunAsync(feed, files, target, HttpBatch, Environment.CurrentDirectory, cancellationToken);
    }

    private async Task<ImportResult> RunAsync(
        FeedDefinition feed, IReadOnlyList<string> files, IImportTarget target, int batchItems, string otherwise, CancellationToken cancellationToken)
    {
        var plan = new ImportPlan(feed.Id, files, WorkDirectory(files, otherwise), options.Restart);
        return await ProgressLine.RunAsync(
            console, line => new ImportRun(new FileReader(feed, batchItems), target, new ConsoleProgress(line)).RunAsync(plan, cancellationToken));
    }

    private FeedDefinition FeedOf(LoadedConfiguration configuration) =>
        configuration.Room.Feeds.FirstOrDefault(feed => feed.Id == options.Feed)
        ?? throw new StartException(
            $"--feed {options.Feed}: {configuration.Source} has no such feed; it has {string.Join(", ", configuration.Room.Feeds.Select(feed => feed.Id))}.");

    private string? WorkDirectory(IReadOnlyList<string> files, string otherwise)
    {
        if (options.Work is { } named)
        {
            return Directory.CreateDirectory(named).FullName;
        }

        if (files.Select(file => Path.GetDirectoryName(Path.GetFullPath(file))!).Distinct().All(IsWritable))
        {
            return null;
        }

        console.WriteLine($"The files' directory can't be written: progress and rejected rows go to {otherwise}.");
        return Directory.CreateDirectory(otherwise).FullName;
    }

    private static bool IsWritable(string directory)
    {
        try
        {
            using var trial = new FileStream(
                Path.Combine(directory, $".situationroom-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
