namespace SituationRoom.Reports;

/// <summary>What became of a rejection that is no longer open. The numbers stand in journals: append only.</summary>
public enum RejectionOutcome : byte
{
    /// <summary>It was run again and understood.</summary>
    Rerun = 1,

    /// <summary>Somebody looked and decided that nothing of it is needed.</summary>
    Dismissed = 2,
}
