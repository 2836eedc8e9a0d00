using SituationRoom.Reports;

namespace SituationRoom.Feeds.Messages;

/// <summary>A report while its fields are being gathered.</summary>
internal struct ReportDraft
{
    public string? Id;
    public long? Revision;
    public DateTimeOffset? At;
    public DateTimeOffset? Due;
    public DateTimeOffset? Promised;
    public IncidentKind? Kind;
    public IncidentStatus? Status;
    public Severity? Severity;
    public Mode? Mode;
    public string? Category;
    public IReadOnlyList<string>? Districts;
    public double? Latitude;
    public double? Longitude;
    public string? Address;
    public string? Title;
    public string? Text;
    public string? Department;
    public string? ReceivedBy;
    public Casualties? People;
    public IReadOnlyList<string>? Links;
    public NamedTexts Person;
    public NamedTexts Extras;

    /// <summary>The report, or the reason why there is none.</summary>
    public readonly Fault? Finish(out Report? report)
    {
        report = null;
        if (Id is null)
        {
            return Faults.NoId;
        }

        if (Latitude.HasValue != Longitude.HasValue)
        {
            return Faults.HalfAPlace(Latitude.HasValue);
        }

        report = new Report
        {
            Id = Id,
            Revision = Revision,
            OccurredAt = At,
            Kind = Kind,
            Status = Status,
            Severity = Severity,
            Mode = Mode,
            Category = Category,
            Districts = Districts ?? [],
            Latitude = Latitude,
            Longitude = Longitude,
            Address = Address,
            Title = Title,
            Text = Text,
            Department = Department,
            ReceivedBy = ReceivedBy,
            Due = Due,
            Promised = Promised,
            People = People,
            Links = Links ?? [],
            Person = Person.Count > 0 ? new Person(Person.ToArray()) : null,
            Extras = Extras.Count > 0 ? Extras.ToArray() : [],
        };
        return null;
    }
}
