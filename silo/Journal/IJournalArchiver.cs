namespace SituationRoom.Journal;

/// <summary>
/// Moves old entries of a journal into packed archives, of which its readers read on as if nothing had moved. What is archived is verified before anything is taken out;
/// whatever is killed in between, the next call finishes.
/// </summary>
public interface IJournalArchiver
{
    /// <summary>Archives the next piece of a month that has ended before a moment; null where there is none.</summary>
    /// <param name="before">What was committed at this moment or later stays.</param>
    /// <param name="upTo">What lies after this position stays: the newest snapshot's, so that a start needs no archive.</param>
    /// <param name="cancellationToken">Gives up; nothing is lost.</param>
    /// <exception cref="JournalDamagedException">The journal or an archive is not what was written; nothing was taken out.</exception>
    /// <exception cref="IOException">The archive can't be written; nothing was taken out.</exception>
    ValueTask<ArchivedSpan?> NextAsync(DateTimeOffset before, long upTo, CancellationToken cancellationToken);

    /// <summary>What is archived altogether.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    ValueTask<ArchivedVolume> VolumeAsync(CancellationToken cancellationToken);
}
