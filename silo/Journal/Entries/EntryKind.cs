namespace SituationRoom.Journal.Entries;

/// <summary>What an entry records; its first byte. Append only: a journal is read forever.</summary>
public enum EntryKind : byte
{
    Report = 1,
    Reading = 2,
    Rejection = 3,

    /// <summary>A rejection was settled; what came of it stands before it in the same block.</summary>
    RejectionSettled = 4,

    /// <summary>The bytes of a rejection were shown to somebody.</summary>
    RejectionRead = 5,

    /// <summary>Somebody decided which incidents are one problem.</summary>
    Problem = 6,

    /// <summary>Something that a person or the room did, chained to what was done before.</summary>
    Trail = 7,

    /// <summary>The entries right before it came by an import.</summary>
    Imported = 8,
}
