using SituationRoom.Reports;

namespace SituationRoom.Core.Cells;

/// <summary>What makes a slot.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Category">Category number.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Severity">Severity.</param>
/// <param name="Mode">Mode; only Actual counts on a board. <see cref="Absorbed"/> for an incident that stands behind another of its problem.</param>
public readonly record struct SlotKey(int Area, int Category, Channel Channel, Severity Severity, Mode Mode)
{
    /// <summary>No mode of any report: what is counted under it is counted by another incident.</summary>
    public const Mode Absorbed = (Mode)15;

    internal ulong Packed =>
        ((ulong)(uint)Area << 32) | ((ulong)(uint)Category << 12) | ((ulong)Channel << 8) | ((ulong)Severity << 4) | (ulong)Mode;
}
