namespace SituationRoom.Gateway.Api;

/// <summary>An incident as somebody heard it in a call. Only a title is needed.</summary>
public sealed record EnterRequest
{
    public string? Title { get; init; }

    public string? Text { get; init; }

    /// <summary>Code of a category; left out: words of the title and the text decide.</summary>
    public string? Category { get; init; }

    /// <summary>Code of a district; left out: the point decides.</summary>
    public string? District { get; init; }

    public string? Address { get; init; }

    /// <summary>WGS 84 degrees; both or neither.</summary>
    public double? Lat { get; init; }

    /// <summary>WGS 84 degrees; both or neither.</summary>
    public double? Lon { get; init; }

    /// <summary>CAP's word.</summary>
    public string? Severity { get; init; }

    /// <summary>When it occurred; left out: now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>dispatch or hotline; left out: dispatch.</summary>
    public string? Channel { get; init; }

    /// <summary>What the caller is called: personal data.</summary>
    public string? CallerName { get; init; }

    /// <summary>The caller's phone: personal data.</summary>
    public string? CallerPhone { get; init; }
}
