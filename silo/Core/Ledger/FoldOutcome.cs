namespace SituationRoom.Core.Ledger;

/// <summary>What an entry changed.</summary>
public enum FoldOutcome : byte
{
    /// <summary>A new incident or a new reading.</summary>
    New,

    /// <summary>A further report of a held incident.</summary>
    Revised,

    /// <summary>Known content: nothing changed.</summary>
    Duplicate,
}
