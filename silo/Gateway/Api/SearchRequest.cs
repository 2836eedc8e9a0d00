namespace SituationRoom.Gateway.Api;

/// <summary>What is looked for among the incidents; what is left out passes all. It is a body and no address, so that what people type stands in no log on the way.</summary>
public sealed record SearchRequest
{
    /// <summary>Words that title, text and address together must have, all of them, in any of their forms.</summary>
    public string? Words { get; init; }

    /// <summary>Words and numbers that the address must have.</summary>
    public string? Address { get; init; }

    public string? Feed { get; init; }

    /// <summary>The source's own id, exactly.</summary>
    public string? Id { get; init; }

    /// <summary>A district's code; what lies below it counts too.</summary>
    public string? District { get; init; }

    /// <summary>A category's code; what lies below it counts too.</summary>
    public string? Category { get; init; }

    public string? Status { get; init; }

    /// <summary>Only what is open or in progress (true), or only what is not (false).</summary>
    public bool? Open { get; init; }

    public string? Severity { get; init; }

    public string? Channel { get; init; }

    /// <summary>It occurred at this moment or after it.</summary>
    public DateTimeOffset? OccurredFrom { get; init; }

    /// <summary>It occurred before this moment.</summary>
    public DateTimeOffset? OccurredUntil { get; init; }

    /// <summary>Its first report was received at this moment or after it.</summary>
    public DateTimeOffset? ArrivedFrom { get; init; }

    /// <summary>Its first report was received before this moment.</summary>
    public DateTimeOffset? ArrivedUntil { get; init; }

    /// <summary>Its last report came at this moment or after it.</summary>
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Its last report came before this moment.</summary>
    public DateTimeOffset? UpdatedUntil { get; init; }

    /// <summary>next of the page before; left out: from the newest on.</summary>
    public string? Before { get; init; }

    /// <summary>1 to 200; 50 where it is left out.</summary>
    public int? Limit { get; init; }
}
