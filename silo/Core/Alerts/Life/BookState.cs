namespace SituationRoom.Core.Alerts.Life;

/// <summary>A book as one value, for snapshots of the fold.</summary>
internal sealed record BookState(
    long Version,
    long Forgotten,
    long Raised,
    IReadOnlyList<AlertEntry> Standing,
    IReadOnlyList<AlertEntry> Ended,
    IReadOnlyList<KeyMemory> Keys,
    IReadOnlyList<PointRaises> Raises,
    IReadOnlyList<Annunciation> Annunciations,
    IReadOnlyList<FloodRecord> Floods);

/// <summary>When a point was raised in the last minutes, Unix ms.</summary>
internal sealed record PointRaises(string Rule, AlertSubject Subject, IReadOnlyList<long> At);
