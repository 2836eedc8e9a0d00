using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Mending;

/// <summary>What hands did to an incident.</summary>
/// <param name="Version">How often it was touched by hand.</param>
/// <param name="At">When last, Unix ms.</param>
/// <param name="By">Who last.</param>
/// <param name="Key">The idempotency key of the last command; null where it had none.</param>
public sealed record HandMark(int Version, long At, Actor? By, string? Key)
{
    /// <summary>Area that holds against reports; −1: theirs.</summary>
    public int Area { get; init; } = -1;

    /// <summary>Category that holds against reports; −1: theirs.</summary>
    public int Category { get; init; } = -1;

    /// <summary>What norms decided for <see cref="Category"/>.</summary>
    public DueTimes Norm { get; init; }

    /// <summary>Code of the department that answers where it was moved; null where none does.</summary>
    public string? Department { get; init; }

    /// <summary>Where the last events about it lie, in order; at most <see cref="HandBook.MostPositions"/>.</summary>
    public IReadOnlyList<long> Positions { get; init; } = [];

    /// <summary>Whether anything of its place holds against reports.</summary>
    public bool IsMoved => Area >= 0 || Category >= 0;
}
