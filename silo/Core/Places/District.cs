using NetTopologySuite.Geometries;
using SituationRoom.Core.Board;

namespace SituationRoom.Core.Places;

/// <summary>A node of the territory tree (region &gt; municipality &gt; district), as configured.</summary>
public sealed record District
{
    /// <summary>Lower-case Latin words (digits allowed) joined by hyphens; unique among districts.</summary>
    public required string Code { get; init; }

    /// <summary>The parent's code, or null at the root.</summary>
    public string? Parent { get; init; }

    /// <summary>Full names.</summary>
    public required BoardNames Names { get; init; }

    /// <summary>At most 12 characters each; null takes the full names, which must then be as short.</summary>
    public BoardNames? ShortNames { get; init; }

    /// <summary>What senders call it besides its code and names; compared without case, with ё as е, trimmed.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>People, or null where it is not known.</summary>
    public int? Population { get; init; }

    /// <summary>Its area in WGS 84 degrees (x is longitude), a polygon or several; null where there is none.</summary>
    public Geometry? Boundary { get; init; }
}
