namespace SituationRoom.Gateway.Live;

/// <summary>How soon after one pass over the watchers the next may begin, so that watching costs a bounded share of a core.</summary>
internal static class Pace
{
    /// <summary>
    /// The gap after a pass: what it cost over the share that it may take, and never longer than the longest gap; with a
    /// few watchers next to nothing.
    /// </summary>
    public static TimeSpan Gap(int watchers, HubLimits limits)
    {
        var gap = limits.WriteCost * (watchers / limits.CoreShare);
        return gap < limits.LongestGap ? gap : limits.LongestGap;
    }
}
