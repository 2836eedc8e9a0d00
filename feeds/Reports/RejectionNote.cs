namespace SituationRoom.Reports;

/// <summary>What somebody did with a rejection; stands in the journal beside what follows from it.</summary>
/// <param name="Rejection">Its id: the position at which it is kept.</param>
/// <param name="By">The person's configured id.</param>
/// <param name="At">When, UTC.</param>
public abstract record RejectionNote(long Rejection, string By, DateTimeOffset At);
