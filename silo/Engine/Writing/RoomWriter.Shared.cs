using SituationRoom.Engine.Intake;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Writing;

/// <summary>What is different where other nodes append to the same journal.</summary>
internal sealed partial class RoomWriter
{
    private readonly SharedHead? _shared = journal is ISharedJournal many ? new SharedHead(many, fold) : null;

    /// <summary>What other nodes have to do with the journal; null where there are none.</summary>
    public SharedHead? Shared => _shared;

    /// <summary>
    /// Before something is decided: of a journal of several nodes, folds all that is in it and keeps the others from appending until something
    /// was written or <see cref="LetGo"/>. False where it can't be reached; <see cref="Trouble"/> says why.
    /// </summary>
    /// <param name="news">Whether there was something to fold, so that what was thought before may not hold.</param>
    public bool TryHold(out bool news)
    {
        news = false;
        try
        {
            news = _shared?.Hold() == true;
            return true;
        }
        catch (JournalUnavailableException e)
        {
            Trouble = e.Message;
            return false;
        }
    }

    /// <summary>Ends what <see cref="TryHold"/> began.</summary>
    public void LetGo() => _shared?.LetGo();

    /// <summary>Refuses what only the node that leads may write, which this one is not any more; returns the others.</summary>
    private List<Submission> WithoutLed(IReadOnlyList<Submission> submissions)
    {
        Refuse([.. submissions.Where(submission => submission.IsLed)], null);
        return [.. submissions.Where(submission => !submission.IsLed)];
    }

    /// <summary>Folds what others appended before; false where it can't be read now.</summary>
    private bool HasFoldedUpTo(long position)
    {
        try
        {
            _shared?.CatchUp(position);
            return true;
        }
        catch (JournalUnavailableException e)
        {
            Trouble = e.Message;
            return false;
        }
    }

    /// <summary>It is durable, but what others wrote before it can't be read now: it is folded with that, as what others write is.</summary>
    private void AnswerUnfolded(IReadOnlyList<Submission> submissions, long position)
    {
        var index = 0;
        foreach (var submission in submissions)
        {
            var outcomes = new Outcome[submission.Items.Length];
            for (var i = 0; i < outcomes.Length; i++)
            {
                var repeat = _repeats[index++];
                outcomes[i] = repeat.IsKnown ? Repeated(submission.Items[i], repeat)
                    : submission.Items[i].Kind == EntryKind.Rejection ? Rejected(submission.Items[i], position++)
                    : Accepted(ref position);
            }

            // Notes of rejections are written at an end that is held, up to which all is folded; those of imports are not.
            position += submission.Import is null ? 0 : 1;
            submission.Complete(new DeliveryResult { Status = DeliveryStatus.Durable, Outcomes = outcomes });
            submission.Dispose();
        }
    }

    private static Outcome Accepted(ref long position)
    {
        position++;
        return new Outcome(OutcomeKind.Accepted);
    }
}
