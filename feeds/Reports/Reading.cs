namespace SituationRoom.Reports;

/// <summary>A numeric measure at a moment, identified by feed, key and <see cref="At"/>.</summary>
public sealed record Reading : FeedItem
{
    /// <summary>What is measured, such as <c>jam</c>; 1 to 200 characters.</summary>
    public required string Key { get; init; }

    /// <summary>When it was measured, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The measure in <see cref="Unit"/>; finite.</summary>
    public required double Value { get; init; }

    public string? Unit { get; init; }

    /// <summary>District as given: a code or an alias.</summary>
    public string? District { get; init; }

    /// <summary>WGS 84 degrees; both or neither.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS 84 degrees; both or neither.</summary>
    public double? Longitude { get; init; }
}
