namespace SituationRoom.Core.Notices;

/// <summary>When an attempt that failed is followed by the next.</summary>
public static class NoticeBackOff
{
    /// <summary>After this long since it became due no attempt follows, in ms.</summary>
    public const long Longest = 24L * 3_600_000;

    private static readonly long[] Waits = [5_000, 15_000, 60_000, 300_000, 900_000, 3_600_000];

    /// <summary>Milliseconds from the end of an attempt to the next.</summary>
    /// <param name="attempt">Which attempt failed, from 1.</param>
    public static long After(int attempt) => Waits[Math.Clamp(attempt, 1, Waits.Length) - 1];

    /// <summary>Whether no further attempt is worth making.</summary>
    public static bool IsOver(long dueAt, long now) => now - dueAt >= Longest;
}
