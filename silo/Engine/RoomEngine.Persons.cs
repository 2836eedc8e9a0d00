using System.Text;
using SituationRoom.Core.Erasing;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Persons;
using SituationRoom.Journal;

namespace SituationRoom.Engine;

/// <summary>Personal data: shown once that stands on the trail, and erased.</summary>
public sealed partial class RoomEngine : IPersonDesk
{
    private readonly PersonReader _persons;

    public async ValueTask<PersonResult> ReadAsync(IncidentName incident, Actor by, string? reason, CancellationToken cancellationToken)
    {
        var (positions, isOpen, erasure) = await AskAsync(() => Find(incident), cancellationToken).ConfigureAwait(false);
        if (erasure is not null)
        {
            return Erased(erasure);
        }

        if (positions is not { Count: > 0 })
        {
            return new PersonResult(positions is null ? PersonStep.Unknown : PersonStep.None);
        }

        if (!isOpen && string.IsNullOrWhiteSpace(reason))
        {
            return new PersonResult(PersonStep.NoReason);
        }

        var noted = await AppendAsync(
            new PersonalRead { At = _parts.Time.GetUtcNow().ToUnixTimeMilliseconds(), By = by, Reason = reason, Incident = incident }, cancellationToken).ConfigureAwait(false);
        if (noted.Refusal is { } refusal)
        {
            return new PersonResult(PersonStep.NotTaken) { Refusal = refusal };
        }

        var persons = await _persons.ReadAsync(incident, positions, cancellationToken).ConfigureAwait(false);
        return new PersonResult(persons.Count > 0 ? PersonStep.Done : PersonStep.Erased) { Persons = persons };
    }

    public async ValueTask<PersonResult> EraseAsync(IncidentName incident, Actor by, string reason, CancellationToken cancellationToken)
    {
        var (positions, _, erasure) = await AskAsync(() => Find(incident), cancellationToken).ConfigureAwait(false);
        var name = PersonReader.KeyName(incident.Feed, incident.Id);
        if (erasure is null)
        {
            if (positions is not { Count: > 0 } && _parts.Vault.Find(name) is null)
            {
                return new PersonResult(positions is null ? PersonStep.Unknown : PersonStep.None);
            }

            erasure = new Erasure(incident.Feed, incident.Id, _parts.Time.GetUtcNow().ToUnixTimeMilliseconds());
            var noted = await AppendAsync(new PersonErased { At = erasure.At, By = by, Reason = reason, Incident = incident }, cancellationToken).ConfigureAwait(false);
            if (noted.Refusal is { } refusal)
            {
                return new PersonResult(PersonStep.NotTaken) { Refusal = refusal };
            }
        }

        try
        {
            _parts.Vault.Forget(name);
            return Erased(erasure) with { Step = PersonStep.Done };
        }
        catch (JournalUnavailableException e)
        {
            return Erased(erasure) with { Step = PersonStep.NotTaken, Refusal = e.Message };
        }
    }

    private static PersonResult Erased(Erasure erasure) => new(PersonStep.Erased) { ErasedAt = DateTimeOffset.FromUnixTimeMilliseconds(erasure.At), ByTerm = erasure.ByTerm };

    /// <summary>Where the personal data of an incident lie (null: it is not held), whether it is open, and that they were erased.</summary>
    private (IReadOnlyList<long>? Positions, bool IsOpen, Erasure? Erasure) Find(IncidentName incident)
    {
        var feed = _fold.Feeds.Find(incident.Feed);
        var key = feed < 0 ? -1 : _fold.Incidents.Find((ushort)feed, Encoding.UTF8.GetBytes(incident.Id));
        var erasure = _fold.Erasures.Of(incident.Feed, incident.Id);
        return key < 0
            ? (null, false, erasure)
            : (PersonReader.Positions(_fold.Incidents[key], _fold.Incidents.ReportsOf(_fold.Incidents[key])), _fold.Incidents[key].IsOpen, erasure);
    }

    /// <summary>
    /// Destroys what the trail says is destroyed: a kill may have come between the two, or the keys were brought back from a backup.
    /// Where they can't be written the keys stay until the next start; nobody is shown what they lock, since the trail is asked first.
    /// </summary>
    private void EraseAgain()
    {
        try
        {
            foreach (var erasure in _fold.Erasures.All)
            {
                _parts.Vault.Forget(PersonReader.KeyName(erasure.Feed, erasure.Id));
            }
        }
        catch (JournalUnavailableException e)
        {
            LogNotErased(e);
        }
    }
}
