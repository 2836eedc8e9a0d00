using System.Buffers.Binary;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Ledger;
using SituationRoom.Engine.Intake;
using SituationRoom.Engine.Tracing;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Writing;

/// <summary>
/// The one writer: commits what several senders delivered in one batch, folds it, and tells each what became of it.
/// Synchronous; whoever calls it calls it from one thread at a time.
/// </summary>
internal sealed partial class RoomWriter(IJournal journal, RoomFold fold, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
    private readonly EntryBuffer _payload = new(1 << 20);
    private readonly List<Repeat> _repeats = [];
    private readonly HashSet<long> _settling = [];
    private readonly TrailLinks _links = new(fold.Trail);
    private readonly RoomTime _time = new(time);

    public WriterFigures Figures { get; } = new();

    /// <summary>Why the journal can't be written, or null.</summary>
    public string? Trouble { get; private set; }

    /// <summary>What people have to know of the room's clock; null where nothing is wrong.</summary>
    public string? ClockTrouble => _time.Trouble;

    /// <summary>The last deliveries that were traced, until they are shown.</summary>
    public TracedBatch LastTraced { get; set; }

    /// <summary>How far the room's clock is ahead of the machine's, ms; safe from any thread.</summary>
    public long Ahead => _time.Ahead;

    /// <summary>The writer's time, Unix ms: never before an entry that was journaled, and never standing still.</summary>
    public long Now() => _time.Now(fold.Counting.Now * 1000);

    /// <summary>After a refusal: looks whether the journal can be written again, so that the room goes on by itself.</summary>
    public void Probe()
    {
        try
        {
            var probe = journal.ProbeAsync(CancellationToken.None);
            if (!probe.IsCompletedSuccessfully)
            {
                probe.AsTask().GetAwaiter().GetResult();
            }

            Trouble = null;
        }
        catch (JournalUnavailableException e)
        {
            Trouble = e.Message;
        }
    }

    /// <summary>Commits, folds and answers.</summary>
    public void Write(IReadOnlyList<Submission> submissions)
    {
        // What is decided against the fold, or names the entry before it, is decided against the end of the journal.
        if (_shared is { IsHeld: false } && submissions.Any(submission => submission.NeedsHead) && !TryHold(out _))
        {
            Refuse(submissions, Trouble!);
            return;
        }

        try
        {
            Commit(_shared is { Leads: false } && submissions.Any(submission => submission.IsLed) ? WithoutLed(submissions) : submissions);
        }
        finally
        {
            LetGo();
        }
    }

    public void Dispose() => _payload.Dispose();

    private void Commit(IReadOnlyList<Submission> submissions)
    {
        var now = Now();
        fold.Advance(now);
        _payload.Clear();
        _repeats.Clear();
        _settling.Clear();
        _links.Begin();
        var count = 0;
        foreach (var submission in submissions)
        {
            count += Collect(submission);
        }

        var traced = RoomSpans.Traced(submissions);
        LastTraced = traced.First == default ? LastTraced : traced;
        if (count > 0)
        {
            long first;
            try
            {
                using var span = RoomSpans.Step("append", traced)?.SetTag("situationroom.entries", count).SetTag("situationroom.bytes", _payload.Length);
                var began = time.GetTimestamp();
                var batch = new JournalBatch(DateTimeOffset.FromUnixTimeMilliseconds(now), count, _payload.Written);
                first = _shared is null ? Append(batch) : _shared.Append(batch, submissions.Any(submission => submission.IsLed));
                Figures.Committed(_payload.Length, time.GetElapsedTime(began));
                Trouble = null;
            }
            catch (JournalUnavailableException e)
            {
                Refuse(submissions, e.Message);
                return;
            }

            if (HasFoldedUpTo(first - 1))
            {
                using var span = RoomSpans.Step("fold", traced);
                Fold(submissions, first, now);
            }
            else
            {
                AnswerUnfolded(submissions, first);
            }
        }
        else
        {
            Fold(submissions, 0, now);
        }
    }

    private long Append(JournalBatch batch)
    {
        var append = journal.AppendAsync(batch, CancellationToken.None);
        return append.IsCompletedSuccessfully ? append.Result : append.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Puts what is not known yet into the payload and returns how many entries that was.</summary>
    private int Collect(Submission submission)
    {
        submission.IsLeftOut = !CanNote(submission);
        if (submission.IsLeftOut)
        {
            return 0;
        }

        _links.Link(submission);
        var noted = submission.Note?.Entries.Length ?? 0;
        var feed = fold.Feeds.Find(submission.Feed);
        var from = _repeats.Count;
        var (news, rejected) = (0, 0);
        foreach (ref readonly var item in submission.Items.AsSpan())
        {
            var repeat = Known(feed, submission, item);
            _repeats.Add(repeat);
            news += repeat.IsKnown ? 0 : 1;
            rejected += !repeat.IsKnown && item.Kind == EntryKind.Rejection ? 1 : 0;
        }

        if (submission.Import is { } import)
        {
            ImportEntry.Count(submission.Buffer[(import.Start + 4)..(import.Start + import.Length)], news, rejected, submission.Items.Length - news);
            noted++;
        }

        if (news == submission.Items.Length)
        {
            _payload.Write(submission.Buffer.Written.Span);
            return news + noted;
        }

        for (var i = 0; i < submission.Items.Length; i++)
        {
            if (!_repeats[from + i].IsKnown)
            {
                var item = submission.Items[i];
                _payload.Write(submission.Buffer[item.Start..(item.Start + item.Length)]);
            }
        }

        foreach (var entry in submission.Note?.Entries ?? [])
        {
            _payload.Write(submission.Buffer[entry.Start..(entry.Start + entry.Length)]);
        }

        if (submission.Import is { } imported)
        {
            _payload.Write(submission.Buffer[imported.Start..(imported.Start + imported.Length)]);
        }

        return news + noted;
    }

    /// <summary>Of two who settle the same rejection the first does, also within one commit.</summary>
    private bool CanNote(Submission submission) => submission.Note is not var (note, _) || (note is RejectionSettling
        ? fold.Rejections.Find(note.Rejection) is { Settling: null } && _settling.Add(note.Rejection)
        : fold.Rejections.Find(note.Rejection) is not null);

    private void Fold(IReadOnlyList<Submission> submissions, long position, long now)
    {
        var index = 0;
        foreach (var submission in submissions)
        {
            if (submission.IsLeftOut)
            {
                submission.Complete(new DeliveryResult { Status = DeliveryStatus.AlreadySettled, Reason = "the rejection is not open any more" });
                submission.Dispose();
                continue;
            }

            var outcomes = new Outcome[submission.Items.Length];
            for (var i = 0; i < outcomes.Length; i++)
            {
                outcomes[i] = Fold(submission, submission.Items[i], _repeats[index++], ref position, now);
            }

            foreach (var entry in submission.Note?.Entries ?? [])
            {
                EntryFold.Apply(fold, entry.Kind, submission.Buffer[(entry.Start + 4)..(entry.Start + entry.Length)], position++, now);
            }

            if (submission.Note is null && !submission.IsDecision)
            {
                Heard(submission);
            }

            if (submission.Import is { } import)
            {
                EntryFold.Apply(fold, import.Kind, submission.Buffer[(import.Start + 4)..(import.Start + import.Length)], position++, now);
            }

            submission.Complete(new DeliveryResult { Status = DeliveryStatus.Durable, Outcomes = outcomes });
            submission.Dispose();
        }
    }

    private Outcome Fold(Submission submission, in SubmittedItem item, Repeat repeat, ref long position, long now)
    {
        if (repeat.IsKnown)
        {
            CountDuplicate(submission);
            return Repeated(item, repeat);
        }

        var entry = submission.Buffer[(item.Start + 4)..(item.Start + item.Length)];
        var at = position++;
        submission.Position = at;
        var outcome = EntryFold.Apply(fold, item.Kind, entry, at, now);
        switch (item.Kind)
        {
            case EntryKind.Rejection when outcome == FoldOutcome.Duplicate:
                CountDuplicate(submission);
                return Rejected(item, fold.Rejections.FindOpen(item.Identity));
            case EntryKind.Rejection:
                Figures.Rejected++;
                return Rejected(item, at);
            case EntryKind.Reading:
                Figures.Readings++;
                break;
            case EntryKind.Report:
                Figures.Accepted += outcome == FoldOutcome.Duplicate ? 0 : 1;
                break;
            default:
                break;
        }

        if (outcome == FoldOutcome.Duplicate)
        {
            CountDuplicate(submission);
        }

        return new Outcome(outcome == FoldOutcome.Duplicate ? OutcomeKind.Duplicate : OutcomeKind.Accepted);
    }

    private void CountDuplicate(Submission submission)
    {
        Figures.Duplicates++;
        fold.Feeds[fold.Feeds.Intern(submission.Feed)].Duplicates++;
    }

    /// <summary>A delivery of nothing but repeats is a sign of life all the same.</summary>
    private void Heard(Submission submission) =>
        fold.Feeds.Heard(fold.Feeds.Intern(submission.Feed), submission.ReceivedAt, null);

    private void Refuse(IReadOnlyList<Submission> submissions, string? trouble)
    {
        Trouble = trouble ?? Trouble;
        var reason = trouble ?? "another node leads";
        foreach (var submission in submissions)
        {
            submission.Complete(new DeliveryResult { Status = DeliveryStatus.Unavailable, Reason = reason, RetryAfter = RetryAfter });
            submission.Dispose();
        }
    }
}
