namespace SituationRoom.Feeds.Mqtt.Client;

/// <summary>How long to wait before connecting again: 0, 1, 2, 5, 10, then always 15 s, each ±20 % so that many clients do not come at once.</summary>
public static class ReconnectPlan
{
    private static readonly int[] Seconds = [0, 1, 2, 5, 10, 15];

    /// <param name="failures">Attempts that failed since the last connection that held, 0 or more.</param>
    /// <param name="chance">Evenly drawn from 0 to 1.</param>
    public static TimeSpan Delay(int failures, double chance) =>
        TimeSpan.FromSeconds(Seconds[Math.Clamp(failures, 0, Seconds.Length - 1)] * (0.8 + (0.4 * chance)));
}
