namespace SituationRoom.Reports;

/// <summary>
/// What CAP 1.2 calls status. A report whose mode is not Actual never counts as Actual. Values are written to the
/// journal: append only.
/// </summary>
public enum Mode : byte
{
    Actual = 0,
    Exercise = 1,
    System = 2,
    Test = 3,
    Draft = 4,
}
