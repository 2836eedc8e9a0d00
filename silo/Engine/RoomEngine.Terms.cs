using System.Text;
using SituationRoom.Core.Erasing;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Persons;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

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
        for (var place = 0; place < terms.Count; place++)
        {
            var (term, behind) = (terms[place], PersonTerm.Behind(terms.Take(place)));
            erased += await EraseNoLongerOpenAsync(term, behind, cancellationToken).ConfigureAwait(false);
            var walk = new TermWalk(_parts.Journal, _parts.Vault, terms, term);
            var (through, isLast) = (await AskAsync(() => _fold.Erasures.Through(term.Text, behind), cancellationToken).ConfigureAwait(false), false);
            while (!isLast)
            {
                var step = await walk.NextAsync(through, _parts.Time.GetUtcNow() - term.After, PersonsExpired.Enough, cancellationToken).ConfigureAwait(false);
                erased += await EraseAsync((term, behind), step, through, cancellationToken).ConfigureAwait(false);
                (through, isLast) = (step.Through, step.IsLast);
            }
        }

        return erased;
    }

    private async ValueTask<long> EraseAsync((PersonTerm Term, string? Behind) walk, TermStep step, long before, CancellationToken cancellationToken)
    {
        // A message that came again has the key that it had: it is kept for the rejection that is not due, and the walk that meets that one destroys it.
        var (open, due) = await AskAsync<(HashSet<IncidentName>, List<Guid>)>(
            () => ([.. step.Incidents.Where(IsOpen)], [.. step.Messages.Distinct().Where(message => _fold.Rejections.FindOpen(message) <= step.Through)]), cancellationToken).ConfigureAwait(false);
        if (step.Incidents.Count == 0 && due.Count == 0 && step.Through - before < TermWalk.EntriesAStep)
        {
            return 0;
        }

        return await EraseAsync(new PersonsExpired
        {
            At = _parts.Time.GetUtcNow().ToUnixTimeMilliseconds(),
            Term = walk.Term.Text,
            Behind = walk.Behind,
            Through = step.Through,
            Incidents = [.. step.Incidents.Where(name => !open.Contains(name))],
            Open = open.Count > 0 ? [.. open] : null,
            Messages = due.Count > 0 ? due.ConvertAll(RejectionEntry.KeyName) : null,
        }).ConfigureAwait(false);
    }

    private async ValueTask<long> EraseNoLongerOpenAsync(PersonTerm term, string? behind, CancellationToken cancellationToken)
    {
        var walk = ErasureBook.Walk(term.Text, behind);
        var ended = await AskAsync<List<IncidentName>>(
            () => [.. _fold.Erasures.Open.Where(waiting => waiting.Value == walk && !IsOpen(waiting.Key)).Select(waiting => waiting.Key)], cancellationToken).ConfigureAwait(false);
        var erased = 0L;
        foreach (var some in ended.Chunk(PersonsExpired.Enough))
        {
            erased += await EraseAsync(new PersonsExpired
            {
                At = _parts.Time.GetUtcNow().ToUnixTimeMilliseconds(),
                Term = term.Text,
                Behind = behind,
                Through = 0,
                Incidents = some,
            }).ConfigureAwait(false);
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
