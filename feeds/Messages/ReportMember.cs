namespace SituationRoom.Feeds.Messages;

/// <summary>The canonical members of a report.</summary>
internal enum ReportMember : byte
{
    Unknown,
    Id,
    Revision,
    At,
    Due,
    Promised,
    Kind,
    Status,
    Severity,
    Mode,
    Category,
    District,
    Latitude,
    Longitude,
    Address,
    Title,
    Text,
    Department,
    ReceivedBy,
    People,
    Links,
    Person,
}
