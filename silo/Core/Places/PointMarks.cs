namespace SituationRoom.Core.Places;

/// <summary>What is odd about a report's point. Values are written to the journal: append only, never renumber.</summary>
[Flags]
public enum PointMarks : byte
{
    None = 0,

    /// <summary>It is 0, 0, which stands for no point at all.</summary>
    Zero = 1,

    /// <summary>It lies outside every boundary, but within one if latitude and longitude are exchanged.</summary>
    LooksSwapped = 2,

    /// <summary>Latitude and longitude were exchanged, as the feed's configuration allows.</summary>
    Turned = 4,
}
