namespace SituationRoom.Feeds.Mapping;

/// <summary>The canonical field that a mapping fills.</summary>
internal enum FieldTarget
{
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
    Injured,
    Dead,
    Links,
    Person,
    Key,
    Value,
    Unit,
}
