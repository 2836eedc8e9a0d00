using System.Text;
using SituationRoom.Core.Erasing;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Persons;
using SituationRoom.Journal;

namespace SituationRoom.Engine;

/// <summary>Personal data whose term is over: noted on the trail, then their keys are destroyed.</summary>
public sealed partial class RoomEngine : IPersonTerms
{
    private bool _comparedWithKeys;

    public async ValueTask<long> EraseDueAsync(IReadOnlyList<PersonTerm> terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);

        // What an event says is erased first: a kill or a full disk may have come between it and the last of its keys, or keys came back from a backup.
        var (newest, remembered) = await AskAsync<(PersonsExpired?, List<Erasure>)>(
            () => (_fold.Erasures.Newest, _comparedWithKeys ? [] : [.. _fold.Erasures.ByTerm]), cancellationToken).ConfigureAwait(false);
        if (newest is not null)
        {
            Destroy(newest);
        }

        foreach (var name in remembered.Select(erasure => PersonReader.KeyName(erasure.Feed, erasure.Id)).Where(name => _parts.Vault.Find(name) is not null))
        {
            _parts.Vault.Forget(name);
        }

        _comparedWithKeys = true;
        var erased = 0L;
        foreach (var term in terms)
        {
            erased += await EraseNoLongerOpenAsync(term, cancellationToken).ConfigureAwait(false);
            var walk = new TermWalk(_parts.Journal, _parts.Vault, terms, term);
            var (through, isLast) = (await AskAsync(() => _fold.Erasures.Through(term.Text), cancellationToken).ConfigureAwait(false), false);
            while (!isLast)
            {
                var step = await walk.NextAsync(through, _parts.Time.GetUtcNow() - term.After, PersonsExpired.Enough, cancellationToken).ConfigureAwait(false);
                erased += await EraseAsync(term, step, through, cancellationToken).ConfigureAwait(false);
                (through, isLast) = (step.Through, step.IsLast);
            }
        }

        return erased;
    }

    private async ValueTask<long> EraseAsync(PersonTerm term, TermStep step, long before, CancellationToken cancellationToken)
    {
        if (step.Incidents.Count == 0 && step.Messages.Count == 0 && step.Through - before < TermWalk.EntriesAStep)
        {
            return 0;
        }

        var open = await AskAsync<HashSet<IncidentName>>(() => [.. step.Incidents.Where(IsOpen)], cancellationToken).ConfigureAwait(false);
        return await EraseAsync(new PersonsExpired
        {
            At = _parts.Time.GetUtcNow().ToUnixTimeMilliseconds(),
            Term = term.Text,
            Through = step.Through,
            Incidents = [.. step.Incidents.Where(name => !open.Contains(name))],
            Open = open.Count > 0 ? [.. open] : null,
            Messages = step.Messages.Count > 0 ? step.Messages : null,
        }).ConfigureAwait(false);
    }

    private async ValueTask<long> EraseNoLongerOpenAsync(PersonTerm term, CancellationToken cancellationToken)
    {
        var ended = await AskAsync<List<IncidentName>>(
            () => [.. _fold.Erasures.Open.Where(waiting => waiting.Value == term.Text && !IsOpen(waiting.Key)).Select(waiting => waiting.Key)], cancellationToken).ConfigureAwait(false);
        var erased = 0L;
        foreach (var some in ended.Chunk(PersonsExpired.Enough))
        {
            erased += await EraseAsync(new PersonsExpired { At = _parts.Time.GetUtcNow().ToUnixTimeMilliseconds(), Term = term.Text, Through = 0, Incidents = some }).ConfigureAwait(false);
        }

        return erased;
    }

    private async ValueTask<long> EraseAsync(PersonsExpired said)
    {
        if ((await AppendAsync(said, isLed: true).ConfigureAwait(false)).Refusal is { } refusal)
        {
            throw new JournalUnavailableException(refusal);
        }

        Destroy(said);
        return said.Incidents.Count + (said.Messages?.Count ?? 0);
    }

    private void Destroy(PersonsExpired said)
    {
        foreach (var name in said.Incidents.Select(incident => PersonReader.KeyName(incident.Feed, incident.Id)).Concat(said.Messages ?? []))
        {
            _parts.Vault.Forget(name);
        }
    }

    private bool IsOpen(IncidentName incident)
    {
        var feed = _fold.Feeds.Find(incident.Feed);
        var key = feed < 0 ? -1 : _fold.Incidents.Find((ushort)feed, Encoding.UTF8.GetBytes(incident.Id));
        return key >= 0 && _fold.Incidents[key].IsOpen;
    }
}
