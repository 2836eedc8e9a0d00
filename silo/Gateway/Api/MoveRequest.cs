namespace SituationRoom.Gateway.Api;

/// <summary>To where an incident is to be moved; without a category and a district it is released.</summary>
public sealed record MoveRequest
{
    public string? Feed { get; init; }

    public string? Id { get; init; }

    /// <summary>The version by hand that the person saw; 0: nobody had touched it.</summary>
    public int? Version { get; init; }

    /// <summary>Code of the category that it is to have; left out: as it is.</summary>
    public string? Category { get; init; }

    /// <summary>Code of the district that it is to have; left out: as it is.</summary>
    public string? District { get; init; }

    public string? Reason { get; init; }
}
