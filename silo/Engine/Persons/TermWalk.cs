using System.Text;
using SituationRoom.Core.Erasing;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Merging;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Engine.Persons;

/// <summary>Walks the journal, archives included, in its order, for what falls under one term and whose keys are still there.</summary>
/// <param name="journal">Is read.</param>
/// <param name="vault">Knows which keys are still there.</param>
/// <param name="terms">All terms: the first that fits decides.</param>
/// <param name="term">The one that is looked for.</param>
internal sealed class TermWalk(IJournal journal, IKeyVault vault, IReadOnlyList<PersonTerm> terms, PersonTerm term)
{
    /// <summary>Entries after which a step ends though it found little, so that it need not be gone over again.</summary>
    public const long EntriesAStep = 1_000_000;

    /// <summary>What the next step finds: up to so many, and only what was committed before a moment.</summary>
    /// <param name="after">The position up to which everything was looked at.</param>
    /// <param name="before">What was committed then or later is not due.</param>
    /// <param name="most">How many are enough; the last block may hold some more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<TermStep> NextAsync(long after, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var (incidents, messages) = (new HashSet<IncidentName>(), new List<Guid>());
        var through = after;
        await foreach (var block in journal.ReadAsync(after + 1, cancellationToken).ConfigureAwait(false))
        {
            if (block.JournaledAt >= before)
            {
                return new TermStep(through, [.. incidents], messages, IsLast: true);
            }

            Look(block, after, incidents, messages);
            through = block.FirstPosition + block.Count - 1;
            if (incidents.Count + messages.Count >= most || through - after >= EntriesAStep)
            {
                return new TermStep(through, [.. incidents], messages, IsLast: false);
            }
        }

        return new TermStep(through, [.. incidents], messages, IsLast: true);
    }

    private void Look(JournalBlock block, long after, HashSet<IncidentName> incidents, List<Guid> messages)
    {
        var reader = new EntryReader(block.Payload.Span);
        for (var position = block.FirstPosition; reader.Next(); position++)
        {
            if (position <= after)
            {
                continue;
            }

            if (reader.Kind == EntryKind.Report)
            {
                Report(ReportEntry.Read(reader.Entry), incidents);
            }
            else if (reader.Kind == EntryKind.Rejection)
            {
                Message(RejectionEntry.Read(reader.Entry), messages);
            }
        }
    }

    private void Report(ReportFacts facts, HashSet<IncidentName> incidents)
    {
        if (!facts.Given.HasFlag(Given.Person))
        {
            return;
        }

        var (feed, category) = (Encoding.UTF8.GetString(facts.Feed), Encoding.UTF8.GetString(facts.Category));
        if (terms.FirstOrDefault(one => one.Fits(feed, category)) == term)
        {
            var name = new IncidentName(feed, Encoding.UTF8.GetString(facts.Id));
            if (!incidents.Contains(name) && vault.Find(PersonReader.KeyName(name.Feed, name.Id)) is not null)
            {
                incidents.Add(name);
            }
        }
    }

    private void Message(RejectionFacts facts, List<Guid> messages)
    {
        var feed = Encoding.UTF8.GetString(facts.Feed);
        if (terms.FirstOrDefault(one => one.FitsMessage(feed)) == term && vault.Find(RejectionEntry.KeyName(facts.Identity)) is not null)
        {
            messages.Add(facts.Identity);
        }
    }
}

/// <summary>What a step of a walk found.</summary>
/// <param name="Through">Up to which position everything was looked at.</param>
/// <param name="Incidents">Whose personal data have keys.</param>
/// <param name="Messages">Rejected messages that have keys, see <see cref="RejectionFacts.Identity"/>; one that came several times may stand there several times.</param>
/// <param name="IsLast">Whether nothing more is due.</param>
internal readonly record struct TermStep(long Through, IReadOnlyList<IncidentName> Incidents, IReadOnlyList<Guid> Messages, bool IsLast);
