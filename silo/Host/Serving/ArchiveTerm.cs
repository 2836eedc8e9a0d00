using SituationRoom.Journal;

namespace SituationRoom.Host.Serving;

/// <summary>After how long entries move into archives, and what moves them.</summary>
/// <param name="Archiver">Moves them.</param>
/// <param name="Online">How long they stay in the journal itself.</param>
internal sealed record ArchiveTerm(IJournalArchiver Archiver, TimeSpan Online);
