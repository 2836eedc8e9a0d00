namespace SituationRoom.Gateway.Disk;

/// <summary>The room's use of its disk as it was measured last. Safe for any number of threads.</summary>
public sealed class DiskBoard
{
    private volatile DiskUse? _now;

    /// <summary>As measured last; null until it was measured.</summary>
    public DiskUse? Now
    {
        get => _now;
        set => _now = value;
    }
}
