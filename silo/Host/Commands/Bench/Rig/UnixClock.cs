namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>The machine's clock in the unit of the browser's: Unix milliseconds with fractions.</summary>
internal static class UnixClock
{
    public static double Now => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
}
