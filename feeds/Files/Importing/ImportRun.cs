using System.Diagnostics;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Files.Importing;

/// <summary>
/// Takes files into a room, in order, with some batches under way at once. What is durable is noted in a checkpoint, so
/// that an import that was stopped goes on where it was.
/// </summary>
public sealed class ImportRun
{
    private const int MostReasons = 100;

    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(1);
    private readonly IImportTarget _target;
    private readonly IImportReader _reader;
    private readonly IImportProgress _progress;
    private readonly Stopwatch _sinceSaved = Stopwatch.StartNew();
    private ImportPlan _plan = null!;
    private ImportCheckpoint _checkpoint = null!;
    private Dictionary<string, long> _reasons = [];

    /// <param name="reader">Opens files.</param>
    /// <param name="target">Where to.</param>
    /// <param name="progress">Who is told.</param>
    public ImportRun(IImportReader reader, IImportTarget target, IImportProgress progress)
    {
        _reader = reader;
        _target = target;
        _progress = progress;
    }

    /// <summary>Imports; the account is of this run alone.</summary>
    /// <exception cref="ImportStoppedException">It can't go on; what was taken in is noted.</exception>
    public async Task<ImportResult> RunAsync(ImportPlan plan, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var before = await _target.IncidentsAsync(cancellationToken).ConfigureAwait(false);
        _plan = plan;
        _checkpoint = plan.Restart ? ImportCheckpoint.None(plan.Feed) : ImportCheckpoint.Load(plan.CheckpointPath, plan.Feed);
        _reasons = new Dictionary<string, long>(_checkpoint.Reasons, StringComparer.Ordinal);
        var begun = _checkpoint.Account;
        var rejects = new List<string>();
        var sizes = plan.Files.ToDictionary(file => file, file => new FileInfo(file).Length);
        var total = Math.Max(1, sizes.Values.Sum());
        long passed = 0;
        foreach (var file in plan.Files)
        {
            var identity = FileIdentity.Of(file);
            if (!_checkpoint.Done.Contains(identity))
            {
                var (from, size) = (passed, sizes[file]);
                await FileAsync(file, identity, rejects, share => (from + (share * size)) / total, cancellationToken).ConfigureAwait(false);
            }

            passed += sizes[file];
        }

        File.Delete(plan.CheckpointPath);
        var after = await _target.IncidentsAsync(cancellationToken).ConfigureAwait(false);
        return new ImportResult(Since(begun), clock.Elapsed, after - before, begun.Read > 0, rejects)
        {
            Total = _checkpoint.Account,
            Reasons = _reasons,
        };
    }

    private async Task FileAsync(string file, FileIdentity identity, List<string> rejectsPaths, Func<double, double> share, CancellationToken cancellationToken)
    {
        var resumed = _checkpoint.Current == identity;
        _checkpoint = resumed ? _checkpoint : _checkpoint with { Current = identity, After = default, Import = null };
        _checkpoint = _checkpoint with { Import = _checkpoint.Import ?? NewId() };
        var name = Path.GetFileName(file);
        var import = new ImportMark(_checkpoint.Import!, _plan.Source, name.Length > ImportMark.LongestFile ? name[..ImportMark.LongestFile] : name);
        using var rejects = new RejectsFile(_plan.WorkDirectoryOf(file), file, resumed && _checkpoint.After.Offset > 0);
        var underWay = new Queue<(ImportBatch Batch, Task<IReadOnlyList<Outcome>> Delivery)>();
        try
        {
            var batches = ReadAhead.ReadAsync(
                _reader.ReadAsync(file, _checkpoint.After, cancellationToken), items => _target.Prepare(_plan.Feed, items), cancellationToken);
            await foreach (var batch in batches.ConfigureAwait(false))
            {
                if (underWay.Count >= _target.Depth)
                {
                    await SettleAsync(underWay.Dequeue(), file, rejects, share).ConfigureAwait(false);
                }

                underWay.Enqueue((batch, _target.DeliverAsync(_plan.Feed, batch.Items, import, cancellationToken)));
            }

            while (underWay.TryDequeue(out var oldest))
            {
                await SettleAsync(oldest, file, rejects, share).ConfigureAwait(false);
            }
        }
        catch
        {
            await SettleWhatBecameDurableAsync(underWay, file, rejects, share).ConfigureAwait(false);
            Save();
            throw;
        }

        if (rejects.IsWritten)
        {
            rejectsPaths.Add(rejects.Path);
        }

        _checkpoint = _checkpoint with { Done = [.. _checkpoint.Done, identity], Current = null, After = default };
        SaveNowAndThen();
    }

    private async Task SettleWhatBecameDurableAsync(
        Queue<(ImportBatch Batch, Task<IReadOnlyList<Outcome>> Delivery)> underWay, string file, RejectsFile rejects, Func<double, double> share)
    {
        while (underWay.TryDequeue(out var oldest))
        {
            await ((Task)oldest.Delivery).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (oldest.Delivery.IsCompletedSuccessfully)
            {
                await SettleAsync(oldest, file, rejects, share).ConfigureAwait(false);
                continue;
            }

            // What comes after it may be durable too; it is read again, and is a duplicate then.
            Task rest = Task.WhenAll(underWay.Select(one => one.Delivery));
            await rest.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }
    }

    private async Task SettleAsync((ImportBatch Batch, Task<IReadOnlyList<Outcome>> Delivery) one, string file, RejectsFile rejects, Func<double, double> share)
    {
        var outcomes = await one.Delivery.ConfigureAwait(false);
        long accepted = 0, duplicates = 0, rejected = 0;
        for (var i = 0; i < outcomes.Count; i++)
        {
            switch (outcomes[i].Kind)
            {
                case OutcomeKind.Accepted:
                    accepted++;
                    break;
                case OutcomeKind.Duplicate:
                    duplicates++;
                    break;
                case OutcomeKind.Rejected:
                    rejected++;
                    AddReason(outcomes[i].Reason ?? "");
                    rejects.Add(one.Batch.Lines[i], outcomes[i].Reason ?? "", one.Batch.Items[i] is Rejection rejection ? rejection.Message.Span : default);
                    break;
                default:
                    throw new InvalidOperationException($"an item ended as {outcomes[i].Kind}");
            }
        }

        rejects.Flush();
        var account = new ImportAccount(outcomes.Count, accepted, duplicates, rejected);
        _checkpoint = _checkpoint with { After = one.Batch.After, Account = _checkpoint.Account + account, Reasons = _reasons };
        SaveNowAndThen();
        _progress.Report(file, share(one.Batch.Share), _checkpoint.Account);
    }

    /// <summary>Each file of each run is an import of its own, so that one that was bad is named alone.</summary>
    private static string NewId() => Guid.NewGuid().ToString("N")[..12];

    private void AddReason(string reason)
    {
        if (_reasons.TryGetValue(reason, out var count) || _reasons.Count < MostReasons)
        {
            _reasons[reason] = count + 1;
        }
    }

    private ImportAccount Since(ImportAccount begun) => new(
        _checkpoint.Account.Read - begun.Read,
        _checkpoint.Account.Accepted - begun.Accepted,
        _checkpoint.Account.Duplicates - begun.Duplicates,
        _checkpoint.Account.Rejected - begun.Rejected);

    private void SaveNowAndThen()
    {
        if (_sinceSaved.Elapsed >= SaveEvery)
        {
            Save();
        }
    }

    private void Save()
    {
        _checkpoint.Save(_plan.CheckpointPath);
        _sinceSaved.Restart();
    }
}
