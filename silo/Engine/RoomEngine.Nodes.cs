using SituationRoom.Journal;

namespace SituationRoom.Engine;

/// <summary>What is different where other nodes append to the same journal: it is followed, and one of them leads.</summary>
public sealed partial class RoomEngine
{
    // So many at once, so that a node that comes back answers meanwhile.
    private const int EntriesAtOnce = 20_000;
    private bool _leads;

    private string StoodStill => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"the engine has stood still for more than {_limits.LongestStep.TotalSeconds} s; look at the disk and at the server's log");

    /// <inheritdoc/>
    public string? CutOff => _failure ?? _writer.Shared?.CutOff ?? (HasStoodStill ? StoodStill : null);

    /// <summary>Folds what others have appended, and takes up or leaves what only the node that leads does.</summary>
    private void Follow()
    {
        if (_writer.Shared is not { } shared)
        {
            return;
        }

        Fold(shared);
        if (shared.Leads == _leads || (shared.HasNews && !_leads))
        {
            return;
        }

        _leads = !_leads;
        EvaluateOrNot();
    }

    private void Fold(Writing.SharedHead shared)
    {
        if (!shared.HasNews || shared.CutOff is not null)
        {
            return;
        }

        try
        {
            var before = _fold.Position;
            shared.Follow(EntriesAtOnce);
            _rateEntries += _fold.Position - before;
            _unpublished = true;
        }
        catch (JournalUnavailableException e)
        {
            // It is tried again with the next step; once it is sure that the journal can't be reached, everybody is told.
            LogNotFollowed(e.Message);
            _work.WaitOne(Retry);
        }
    }

    private void EvaluateOrNot()
    {
        if (!_parts.KeepsAlerts)
        {
            return;
        }

        if (_writer.Shared is null || _leads)
        {
            _alerts.Take(_rules, _writer.Now());
        }
        else
        {
            _alerts.LeaveToAnother(_rules);
        }
    }

    private void Watch()
    {
        if (_parts.Journal is ISharedJournal shared)
        {
            shared.Changed += Wake;
        }
    }
}
