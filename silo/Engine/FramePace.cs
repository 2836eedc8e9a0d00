namespace SituationRoom.Engine;

/// <summary>
/// When the next delta is due: at once when it is quiet, gathered to a frame of a screen when it is busy, to 100 ms at
/// the most when the machine or those who watch are pressed. Pure.
/// </summary>
public static class FramePace
{
    /// <summary>The longest that a change waits while anybody watches, in milliseconds.</summary>
    public const long Longest = 100;

    /// <summary>Milliseconds that should lie between the last delta and the next.</summary>
    /// <param name="watchers">How many watch.</param>
    /// <param name="perSecond">Entries folded in the last second.</param>
    /// <param name="pressed">Whether deliveries wait, or earlier deltas are still on their way.</param>
    public static long Between(int watchers, long perSecond, bool pressed) =>
        watchers == 0 ? 1_000
        : pressed ? Longest
        : perSecond switch
        {
            < 300 => 16,
            < 3_000 => 33,
            _ => 50,
        };
}
