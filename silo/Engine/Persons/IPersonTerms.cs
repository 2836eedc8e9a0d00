using SituationRoom.Core.Erasing;
using SituationRoom.Journal;

namespace SituationRoom.Engine.Persons;

/// <summary>Where personal data end by their terms.</summary>
public interface IPersonTerms
{
    /// <summary>Erases whatever is due by now: notes it durably and destroys the keys. What is interrupted is gone on with the next time.</summary>
    /// <param name="terms">The first that fits a report decides; what none fits is kept.</param>
    /// <param name="cancellationToken">Gives up between two steps.</param>
    /// <returns>Of how many incidents and rejected messages.</returns>
    /// <exception cref="JournalUnavailableException">The journal or the keys can't be reached or written now.</exception>
    /// <exception cref="JournalDamagedException">The journal is not what was written.</exception>
    ValueTask<long> EraseDueAsync(IReadOnlyList<PersonTerm> terms, CancellationToken cancellationToken);
}
