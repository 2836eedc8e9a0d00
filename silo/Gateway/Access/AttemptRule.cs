using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// How many wrong passwords a name has before tries become slow: five within a quarter of an hour from one network, twenty from all networks together from which
/// nobody signed in as that name lately. For as long, and for twice as long each time after, one try a minute counts. So whoever knows a name can't shut its owner out: at the usual
/// place the owner has tries of their own, and the right password gets in anywhere, a minute later at the worst where nobody else tries.
/// </summary>
internal static class AttemptRule
{
    public const int MostFailures = 5;

    /// <summary>From all networks together that are not known for the name.</summary>
    public const int MostFromElsewhere = 20;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);

    /// <summary>However often it was slow before.</summary>
    public static readonly TimeSpan LongestLock = TimeSpan.FromHours(4);

    /// <summary>Of the tries while it is slow one counts in so long a time; the others are refused as if they were wrong.</summary>
    public static readonly TimeSpan SlowPace = TimeSpan.FromMinutes(1);

    public static bool IsLocked(Attempts? known, DateTimeOffset now) => known is not null && now < known.LockedUntil;

    /// <summary>Whether a try counts now.</summary>
    public static bool Counts(Attempts? known, DateTimeOffset now) => !IsLocked(known, now) || now - known!.At >= SlowPace;

    /// <summary>What is known after one more wrong password that counted. While tries are slow they do not make that longer.</summary>
    /// <param name="known">What was known before.</param>
    /// <param name="most">How many there are before tries become slow.</param>
    /// <param name="now">When.</param>
    public static Attempts Wrong(Attempts? known, int most, DateTimeOffset now)
    {
        known ??= new Attempts(0, now, DateTimeOffset.UnixEpoch, 0, now);
        if (IsLocked(known, now))
        {
            return known with { At = now };
        }

        var (failures, since) = known.Failures > 0 && now - known.Since < Window ? (known.Failures + 1, known.Since) : (1, now);
        if (failures < most)
        {
            return known with { Failures = failures, Since = since, At = now };
        }

        var length = Math.Min(FirstLock.Ticks << Math.Min(known.Locks, 10), LongestLock.Ticks);
        return new Attempts(0, now, now + TimeSpan.FromTicks(length), known.Locks + 1, now);
    }
}
