using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Readiness;

/// <summary>What follows from somebody's wish to set the readiness mode. Pure.</summary>
public static class ReadinessPlanner
{
    /// <param name="book">What is in force.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="now">The moment, Unix ms.</param>
    public static ReadinessDecision Set(ReadinessBook book, ReadinessWish wish, Actor by, long now)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(by);
        if (by.Role is not (Roles.Lead or Roles.Administrator))
        {
            return new ReadinessDecision(null, ReadinessRefusal.NotAllowed);
        }

        if (wish.Version != book.Version)
        {
            return new ReadinessDecision(null, ReadinessRefusal.Second);
        }

        if (wish.Mode == book.Mode)
        {
            return default;
        }

        return wish is { Mode: ReadinessMode.Emergency, IsConfirmed: false }
            ? new ReadinessDecision(null, ReadinessRefusal.Unconfirmed)
            : new ReadinessDecision(new ReadinessSet { At = now, By = by, Reason = wish.Reason, Version = book.Version + 1, Before = book.Mode, After = wish.Mode }, null);
    }
}
