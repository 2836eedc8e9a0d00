using SituationRoom.Core.Merging;

namespace SituationRoom.Core.Trail;

/// <summary>Personal data were erased because their term is over: their keys are destroyed, and none is kept for them ever again.</summary>
public sealed record PersonsExpired : TrailEvent
{
    /// <summary>So many erasures are enough for one event; those of one commit more may come along.</summary>
    public const int Enough = 500;

    /// <summary>The term as <see cref="Erasing.PersonTerm.Text"/> has it.</summary>
    public required string Term { get; init; }

    /// <summary>Which terms stood before it, as <see cref="Erasing.PersonTerm.Behind"/> has it; null: it was the first.</summary>
    public string? Behind { get; init; }

    /// <summary>Up to which position everything was looked at that falls under this term.</summary>
    public required long Through { get; init; }

    /// <summary>Whose personal data were erased.</summary>
    public required IReadOnlyList<IncidentName> Incidents { get; init; }

    /// <summary>Incidents that were still open: theirs are erased once they are not.</summary>
    public IReadOnlyList<IncidentName>? Open { get; init; }

    /// <summary>Names of the keys of rejected messages that were erased; null: none.</summary>
    public IReadOnlyList<string>? Messages { get; init; }
}
