using SituationRoom.Core.Places;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Asking;

/// <summary>A page of incidents, newest first.</summary>
/// <param name="Items">The incidents.</param>
/// <param name="Next">What to pass as <c>before</c> for the next page; null at the end.</param>
public sealed record IncidentPage(IReadOnlyList<IncidentSummary> Items, int? Next)
{
    /// <summary>How many that passed were left out, as <see cref="IncidentQuery.Skip"/> asked.</summary>
    public int Skipped { get; init; }
}

/// <summary>One incident as the API lists it, without personal data.</summary>
public sealed record IncidentSummary
{
    public required int Key { get; init; }

    public required string Feed { get; init; }

    public required string Id { get; init; }

    public required Channel Channel { get; init; }

    public long? Revision { get; init; }

    public required IncidentKind Kind { get; init; }

    public required IncidentStatus Status { get; init; }

    public required Severity Severity { get; init; }

    public required Mode Mode { get; init; }

    public required string Category { get; init; }

    /// <summary>How the category was decided.</summary>
    public PlacedBy CategoryBy { get; init; }

    /// <summary>The rule of words that decided the category; null where none did.</summary>
    public string? CategoryRule { get; init; }

    public required IReadOnlyList<string> Districts { get; init; }

    /// <summary>How the districts were decided.</summary>
    public PlacedBy DistrictBy { get; init; }

    /// <summary>Whether latitude and longitude seem to be exchanged.</summary>
    public bool PointLooksSwapped { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset JournaledAt { get; init; }

    /// <summary>Position of the report that decides at present.</summary>
    public required long Position { get; init; }

    /// <summary>Position of the report whose title and text stand; 0 where none gave any.</summary>
    public long DetailsPosition { get; init; }

    /// <summary>Until when it is to be done: the source's own date, or else that of the norm.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The earliest of the clocks that still run; null where none does.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>What the norms say; null where none does.</summary>
    public NormTimes? Norm { get; init; }

    /// <summary>When somebody took it up.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>When it was first answered.</summary>
    public DateTimeOffset? FirstAnswerAt { get; init; }

    public DateTimeOffset? Promised { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Address { get; init; }

    /// <summary>Pictures and pages, as the newest report that gave details had them.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The department as the source named it; null where it named none.</summary>
    public string? Department { get; init; }

    /// <summary>Code of the department that the configuration makes answer for the category in the district; null where none does.</summary>
    public string? DepartmentDecided { get; init; }

    /// <summary>How many people were injured, as the last report that says anything of it has it; null where none does.</summary>
    public int? Injured { get; init; }

    /// <summary>How many people died, as that report has it; null where none does.</summary>
    public int? Dead { get; init; }

    /// <summary>Whether personal data are kept beside it, for those who may read them.</summary>
    public bool HasPerson { get; init; }

    /// <summary>When the personal data were erased; null where they were not.</summary>
    public DateTimeOffset? PersonErasedAt { get; init; }

    /// <summary>Whether that was because their term was over; else by request.</summary>
    public bool PersonExpired { get; init; }

    /// <summary>Names of the members that no report gave and that stand at their default.</summary>
    public required IReadOnlyList<string> FilledIn { get; init; }

    /// <summary>By how many incidents its problem was reported; 1 where nothing was merged.</summary>
    public int Voices { get; init; } = 1;

    /// <summary>Whether it is counted; false where another incident of its problem is counted for it.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>How often it was touched by hand: the version that a command bears.</summary>
    public int HandVersion { get; init; }

    /// <summary>Whether somebody moved it, so that its place holds against its reports.</summary>
    public bool IsMoved { get; init; }

    /// <summary>Whether the source's clock was ahead.</summary>
    public bool FromFuture { get; init; }
}
