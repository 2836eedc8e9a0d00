using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files.Dropping;

/// <summary>Watches the folder of one feed: takes in what is whole, one file at a time, and moves it to done or failed.</summary>
public sealed class DropFolderFeed
{
    private readonly FeedDefinition _feed;
    private readonly IReportSink _sink;
    private readonly TimeProvider _time;
    private readonly ILogger<DropFolderFeed> _logger;
    private readonly DropFolder _folder;
    private readonly SettlingFiles _settling;
    private string? _fileTrouble;
    private string? _told;

    /// <param name="feed">A feed that passed <see cref="FeedValidator"/> and whose door is <see cref="FeedDoor.Folder"/>.</param>
    /// <param name="directory">Below which a relative path of its folder lies.</param>
    /// <param name="sink">The one way out.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told of files, by name, and of trouble.</param>
    public DropFolderFeed(FeedDefinition feed, string directory, IReportSink sink, TimeProvider time, ILogger<DropFolderFeed> logger)
    {
        ArgumentNullException.ThrowIfNull(feed);
        _feed = feed;
        _sink = sink;
        _time = time;
        _logger = logger;
        _folder = new DropFolder(feed.Folder!, directory);
        _settling = new SettlingFiles(feed.Folder!.Settle, time);
    }

    /// <summary>Watches until it is told to stop. What was begun is gone on with at the next start.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(cancellationToken).ConfigureAwait(false);
                await Task.Delay(_feed.Folder!.Every, _time, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Looks once, and takes in every file that is whole.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var trouble = _folder.Trouble();
        try
        {
            if (trouble is null)
            {
                foreach (var file in _settling.Settled(_folder.Files()))
                {
                    trouble = await TakeSafelyAsync(file, cancellationToken).ConfigureAwait(false) ?? trouble;
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ImportStoppedException)
        {
            // The share went away, the room takes nothing: all is where it was, and is tried again.
            trouble = fault.Message;
        }

        Tell(trouble ?? _fileTrouble);
    }

    /// <returns>Why this file could not be taken now, though others may: it lies where it lay, and is tried again.</returns>
    private async Task<string?> TakeSafelyAsync(DroppedFile file, CancellationToken cancellationToken)
    {
        try
        {
            await TakeAsync(file, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"{Path.GetFileName(file.Path)}: {fault.Message}";
        }
    }

    private async Task TakeAsync(DroppedFile file, CancellationToken cancellationToken)
    {
        if (_folder.LeavesFolder(file.Path))
        {
            Fail(file, "it is a link that leads out of the folder, or nowhere; drop the file itself");
            return;
        }

        if (FileImportReader.FormatOf(file.Path) is null)
        {
            Fail(file, UnreadFormats.Reason(file.Path));
            return;
        }

        DropFolderLog.Begun(_logger, _feed.Id, Path.GetFileName(file.Path), file.Size);
        ImportResult result;
        try
        {
            if (file.Size == 0)
            {
                throw new InvalidDataException("the file is empty; export it again");
            }

            var run = new ImportRun(new FileReader(_feed, kind: _feed.Folder!.Kind), new IntakeTarget(_sink, () => null, _time), Unwatched.Instance);
            result = await run.RunAsync(new ImportPlan(_feed.Id, [file.Path], _folder.Work, Restart: false) { Source = "folder" }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is InvalidDataException or UnauthorizedAccessException)
        {
            Fail(file, fault is UnauthorizedAccessException ? "the server's user has no right to read it; give it that right and drop the file again" : fault.Message);
            return;
        }

        if (new FileInfo(file.Path) is var now && (now.Length != file.Size || now.LastWriteTimeUtc != file.ChangedAt))
        {
            // It was written to meanwhile: it is taken up again once it has settled, and what is known is a duplicate then.
            return;
        }

        Conclude(file, result);
    }

    private void Conclude(DroppedFile file, ImportResult result)
    {
        var nothing = result.Total is { Accepted: 0, Duplicates: 0, Rejected: > 0 };
        var moment = _time.GetUtcNow();
        DropFolder.Move(file.Path, nothing ? _folder.Failed : _folder.Done, DropReport.Of(file.Path, _feed.Id, moment, result), Rejects(file), moment);
        _fileTrouble = nothing ? $"no row of {Path.GetFileName(file.Path)} was understood; its report in {_folder.Failed} says why" : null;
        DropFolderLog.Taken(_logger, _feed.Id, Path.GetFileName(file.Path), result.Total.Accepted, result.Total.Duplicates, result.Total.Rejected);
    }

    private void Fail(DroppedFile file, string reason)
    {
        var moment = _time.GetUtcNow();
        DropFolder.Move(file.Path, _folder.Failed, DropReport.Of(file.Path, _feed.Id, moment, reason), Rejects(file), moment);
        _fileTrouble = $"{Path.GetFileName(file.Path)}: {reason}";
        DropFolderLog.Refused(_logger, _feed.Id, Path.GetFileName(file.Path), reason);
    }

    private string[] Rejects(DroppedFile file) => RejectsFile.PathOf(_folder.Work, file.Path) is var rows && File.Exists(rows) ? [rows] : [];

    private void Tell(string? trouble)
    {
        if (trouble == _told)
        {
            return;
        }

        _told = trouble;
        _sink.ReportFeedState(_feed.Id, trouble);
        if (trouble is not null)
        {
            DropFolderLog.Troubled(_logger, _feed.Id, trouble);
        }
    }
}
