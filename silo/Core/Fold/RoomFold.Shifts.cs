using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Fold;

/// <summary>Who is on duty.</summary>
public sealed partial class RoomFold
{
    /// <summary>Who holds which post, and what was handed over.</summary>
    public ShiftBook Shifts { get; } = new();

    private void ApplyToShifts(TrailEvent said, ReadOnlySpan<byte> hash, long position)
    {
        if (said is ShiftEvent shift)
        {
            Shifts.Apply(shift, position, Convert.ToHexStringLower(hash));
        }
    }
}
