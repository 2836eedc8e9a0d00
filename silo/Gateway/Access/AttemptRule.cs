using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Access;

/// <summary>When wrong passwords lock a name: five within a quarter of an hour lock it for as long, and for twice as long each time after.</summary>
internal static class AttemptRule
{
    public const int MostFailures = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);

    /// <summary>However often it was locked before.</summary>
    public static readonly TimeSpan LongestLock = TimeSpan.FromHours(4);

    public static bool IsLocked(Attempts? known, DateTimeOffset now) => known is not null && now < known.LockedUntil;

    /// <summary>What is known after one more wrong password. Those within a lock do not lengthen it.</summary>
    public static Attempts Wrong(Attempts? known, DateTimeOffset now)
    {
        known ??= new Attempts(0, now, DateTimeOffset.UnixEpoch, 0, now);
        if (IsLocked(known, now))
        {
            return known with { At = now };
        }

        var (failures, since) = known.Failures > 0 && now - known.Since < Window ? (known.Failures + 1, known.Since) : (1, now);
        if (failures < MostFailures)
        {
            return known with { Failures = failures, Since = since, At = now };
        }

        var length = Math.Min(FirstLock.Ticks << Math.Min(known.Locks, 10), LongestLock.Ticks);
        return new Attempts(0, now, now + TimeSpan.FromTicks(length), known.Locks + 1, now);
    }
}
