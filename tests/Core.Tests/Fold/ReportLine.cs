using System.Text;
using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Hashing;
using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Fold;

/// <summary>A report as a test tells it, without an entry's bytes. Times are Unix ms; null was not given.</summary>
internal sealed record ReportLine
{
    public string Feed { get; init; } = "a";

    public required string Id { get; init; }

    public long? Revision { get; init; }

    public long? At { get; init; }

    public required long ReceivedAt { get; init; }

    public IncidentStatus? Status { get; init; }

    public Severity? Severity { get; init; }

    public Mode? Mode { get; init; }

    public IncidentKind? Kind { get; init; }

    public string? Category { get; init; }

    /// <summary>Whether the category was decided by words, and so yields to one that was given.</summary>
    public bool ByWords { get; init; }

    /// <summary>Codes joined by semicolons, sorted.</summary>
    public string? Area { get; init; }

    public int? LatitudeE7 { get; init; }

    public long? Due { get; init; }

    public long? Promised { get; init; }

    /// <summary>What norms decided at the door: three dates, and their version.</summary>
    public long? NormAccept { get; init; }

    public long? NormFirstAnswer { get; init; }

    public long? NormFinal { get; init; }

    public uint NormsVersion { get; init; }

    public Casualties? People { get; init; }

    public string? Title { get; init; }

    /// <summary>Whether it gave a text or an address, which the fold does not read.</summary>
    public bool Text { get; init; }

    public Channel Channel() => Feed == "a" ? Reports.Channel.Dispatch : Reports.Channel.Hotline;

    /// <summary>The time that counts: never later than that of receipt.</summary>
    public long CountedAt() => Math.Min(At ?? ReceivedAt, ReceivedAt);

    public bool IsAhead() => At > ReceivedAt;

    /// <summary>Over what the source said: when it was received is no part of it.</summary>
    public ulong HashOfContent() => XxHash64.Compute(Encoding.UTF8.GetBytes((this with { ReceivedAt = 0, NormAccept = null, NormFirstAnswer = null, NormFinal = null, NormsVersion = 0, ByWords = false }).ToString()));

    public ReportFacts ToFacts() => new()
    {
        Feed = Encoding.UTF8.GetBytes(Feed),
        Id = Encoding.UTF8.GetBytes(Id),
        Category = Encoding.UTF8.GetBytes(Category ?? "none"),
        Area = Encoding.UTF8.GetBytes(Area ?? "unplaced"),
        Title = Encoding.UTF8.GetBytes(Title ?? string.Empty),
        Channel = Channel(),
        Given = Given(),
        Status = Status ?? IncidentStatus.Open,
        Severity = Severity ?? Reports.Severity.Unknown,
        Mode = Mode ?? Reports.Mode.Actual,
        Kind = Kind ?? IncidentKind.Incident,
        Revision = Revision ?? 0,
        At = At ?? 0,
        ReceivedAt = ReceivedAt,
        Due = Due ?? 0,
        Promised = Promised ?? 0,
        Norm = Norm(),
        LatitudeE7 = LatitudeE7 ?? 0,
        LongitudeE7 = LatitudeE7 ?? 0,
        People = People,
        ContentHash = HashOfContent(),
    };

    public DueTimes Norm() => new(Seconds(NormAccept), Seconds(NormFirstAnswer), Seconds(NormFinal), NormsVersion);

    private static uint Seconds(long? milliseconds) => (uint)((milliseconds ?? 0) / 1000);

    private Given Given() =>
        (Revision is null ? 0 : Core.Incidents.Given.Revision)
        | (At is null ? 0 : Core.Incidents.Given.At)
        | (Status is null ? 0 : Core.Incidents.Given.Status)
        | (Severity is null ? 0 : Core.Incidents.Given.Severity)
        | (Mode is null ? 0 : Core.Incidents.Given.Mode)
        | (Kind is null ? 0 : Core.Incidents.Given.Kind)
        | (Category is null ? 0 : ByWords ? Core.Incidents.Given.CategoryByWords : Core.Incidents.Given.Category)
        | (Area is null ? 0 : Core.Incidents.Given.District)
        | (LatitudeE7 is null ? 0 : Core.Incidents.Given.Position)
        | (Due is null ? 0 : Core.Incidents.Given.Due)
        | (Promised is null ? 0 : Core.Incidents.Given.Promised)
        | (Title is null && !Text ? 0 : Core.Incidents.Given.Details);
}
