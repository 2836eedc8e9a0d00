using SituationRoom.Core.Deadlines;
using SituationRoom.Reports;

namespace SituationRoom.Core.Incidents;

/// <summary>What the fold needs of a journaled report, lying over the entry's own bytes. Times are Unix milliseconds, UTC.</summary>
public ref struct ReportFacts
{
    /// <summary>The feed's id, UTF-8.</summary>
    public ReadOnlySpan<byte> Feed { get; set; }

    /// <summary>The source's own id, UTF-8.</summary>
    public ReadOnlySpan<byte> Id { get; set; }

    /// <summary>The category's code as placed, UTF-8.</summary>
    public ReadOnlySpan<byte> Category { get; set; }

    /// <summary>The district codes as placed, sorted and joined by semicolons, UTF-8.</summary>
    public ReadOnlySpan<byte> Area { get; set; }

    /// <summary>The title, UTF-8; empty where there is none.</summary>
    public ReadOnlySpan<byte> Title { get; set; }

    public Channel Channel { get; set; }

    public Given Given { get; set; }

    public IncidentStatus Status { get; set; }

    public Severity Severity { get; set; }

    public Mode Mode { get; set; }

    public IncidentKind Kind { get; set; }

    public long Revision { get; set; }

    public long At { get; set; }

    public long ReceivedAt { get; set; }

    public long Due { get; set; }

    public long Promised { get; set; }

    /// <summary>What norms decided about this report.</summary>
    public DueTimes Norm { get; set; }

    /// <summary>Degrees × 10⁷.</summary>
    public int LatitudeE7 { get; set; }

    /// <summary>Degrees × 10⁷.</summary>
    public int LongitudeE7 { get; set; }

    /// <summary>Whether its latitude and longitude seem to be exchanged, as placing decided.</summary>
    public bool LooksSwapped { get; set; }

    /// <summary>How many people were hurt; null where it did not say.</summary>
    public Casualties? People { get; set; }

    /// <summary>Where it lies in the journal of the room that it was followed from; 0 where it was not.</summary>
    public long SourcePosition { get; set; }

    /// <summary>Hash over everything the source said; equal content of one incident is a duplicate.</summary>
    public ulong ContentHash { get; set; }
}
