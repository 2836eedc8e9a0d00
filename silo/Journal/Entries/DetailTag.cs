namespace SituationRoom.Journal.Entries;

/// <summary>What a detail of a report is; each lies as tag (1 byte), length (4 bytes), bytes. Append only.</summary>
public enum DetailTag : byte
{
    Text = 1,
    Address = 2,
    Department = 3,
    ReceivedBy = 4,

    /// <summary>Injured and dead, 4 bytes each.</summary>
    People = 5,
    Link = 6,

    /// <summary>The category as the source gave it.</summary>
    GivenCategory = 7,

    /// <summary>A district as the source gave it.</summary>
    GivenDistrict = 8,

    /// <summary>A member that is not known: its name, a zero byte, its value as JSON text.</summary>
    Extra = 9,
}
