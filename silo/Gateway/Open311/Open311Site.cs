namespace SituationRoom.Gateway.Open311;

/// <summary>One feed that is served as Open311.</summary>
public sealed record Open311Site
{
    /// <summary>The feed's id; its incidents go by their own ids, those of other feeds by <c>feed:id</c>.</summary>
    public required string Feed { get; init; }

    /// <summary>The <c>jurisdiction_id</c> that it answers to; null: any, and none is needed.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>What can be reported.</summary>
    public IReadOnlyList<Open311Service> Services { get; init; } = [];

    /// <summary>Ids of the feeds whose incidents are shown.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>Ids of those whose texts, addresses and links are shown, too.</summary>
    public IReadOnlySet<string> TextsShown { get; init; } = new HashSet<string>();

    public string? Contact { get; init; }

    public string? KeyService { get; init; }

    /// <summary>The address as the public sees it; null: as it was asked.</summary>
    public string? Url { get; init; }
}
