namespace SituationRoom.Core.Board;

/// <summary>The alerts of the room, as far as a wall shows them; replaced whole where anything of it changed.</summary>
/// <param name="Version">Counts up with every change of any alert; the console asks for what changed since.</param>
/// <param name="Top">The alerts of the rail: unacknowledged first, then priority, then oldest; at most 12.</param>
/// <param name="Unacknowledged">How many are unacknowledged (returned ones included), by priority S1 to S4.</param>
/// <param name="Standing">How many stand in the rail (unacknowledged, acknowledged, returned, latched), by priority S1 to S4.</param>
/// <param name="Newest">When the newest of the unacknowledged was annunciated, Unix ms, by priority S1 to S4; 0 where there is none. One that is greater than any before is news.</param>
/// <param name="Shelved">How many are shelved.</param>
/// <param name="Suppressed">How many are suppressed by design.</param>
/// <param name="OutOfService">How many are out of service.</param>
/// <param name="Cells">Cells with standing alerts: [district number or −1, category number or −1, highest priority, how many, how many of them unacknowledged]; at most 200.</param>
/// <param name="Flood">The flood that lasts, or null.</param>
public sealed record BoardAlerts(
    long Version,
    BoardAlert[] Top,
    int[] Unacknowledged,
    int[] Standing,
    long[] Newest,
    int Shelved,
    int Suppressed,
    int OutOfService,
    int[][] Cells,
    BoardFlood? Flood)
{
    /// <summary>No alerts at all.</summary>
    public static BoardAlerts None { get; } = new(0, [], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], 0, 0, 0, [], null);
}

/// <summary>More alerts than people can take in.</summary>
/// <param name="Since">When it began, Unix ms.</param>
/// <param name="Count">Alerts annunciated in it.</param>
/// <param name="Peak">The most within ten minutes.</param>
/// <param name="Groups">Standing alerts by district and category: [district number or −1, category number or −1, highest priority, how many]; the largest first, at most 12.</param>
public sealed record BoardFlood(long Since, int Count, int Peak, int[][] Groups);
