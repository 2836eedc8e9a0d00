using SituationRoom.Core.Trail;

namespace SituationRoom.Journal.Accounts;

/// <summary>Something for the trail that lies in the store still.</summary>
/// <param name="Number">Counts up; never given twice.</param>
/// <param name="Event">What happened.</param>
public sealed record PendingNote(long Number, TrailEvent Event);
