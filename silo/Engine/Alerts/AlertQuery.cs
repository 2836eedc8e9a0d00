using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Alerts;

/// <summary>Which alerts are asked for.</summary>
/// <param name="Since">Only those that changed after this version of the book; null: all.</param>
/// <param name="District">Only those of this district or below it.</param>
/// <param name="Category">Only those of this category or below it.</param>
public sealed record AlertQuery(long? Since = null, string? District = null, string? Category = null)
{
    /// <summary>What else must hold of one; asked on the engine's thread, so it only looks at what it is given. Null: nothing.</summary>
    public Func<AlertRecord, bool>? Where { get; init; }

    /// <summary>Only those that were raised by an entry after this position.</summary>
    public long After { get; init; }

    /// <summary>How many at the most, the first raised first.</summary>
    public int Most { get; init; } = int.MaxValue;
}
