namespace SituationRoom.Feeds.Datex2;

/// <summary>Where a situation record stands at a moment.</summary>
internal enum RecordState
{
    Running,
    Planned,
    Ended,
    Cancelled,
}
