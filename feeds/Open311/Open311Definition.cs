using System.Text.Json.Serialization;

namespace SituationRoom.Feeds.Open311;

/// <summary>What a feed offers and shows as an Open311 server, or how it understands another one; <see cref="Open311Rules"/> says what must hold.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Open311Definition
{
    /// <summary>The <c>jurisdiction_id</c> that it answers to; null: any, and none is needed.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Categories that clients may report, by their codes; null: all that have none below them.</summary>
    public IReadOnlyList<string>? Services { get; init; }

    /// <summary>What a client is asked besides, by the category's code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AttributeDefinition>> Attributes { get; init; } = new Dictionary<string, IReadOnlyList<AttributeDefinition>>();

    /// <summary>Ids of the feeds whose incidents everybody may read, without personal data; null: this feed's own only.</summary>
    public IReadOnlyList<string>? Publish { get; init; }

    /// <summary>Ids of those feeds of which everybody may also read texts, addresses and links, which may hold what is personal; null: this feed's own only.</summary>
    public IReadOnlyList<string>? PublishTexts { get; init; }

    /// <summary>What a client is told when its request was taken (<c>service_notice</c>), at most 500 characters.</summary>
    public string? Notice { get; init; }

    /// <summary>Whom developers of clients may ask, for <c>/discovery</c>.</summary>
    public string? Contact { get; init; }

    /// <summary>How developers of clients get a key, for <c>/discovery</c>.</summary>
    public string? KeyService { get; init; }

    /// <summary>The server's address as the public sees it, such as <c>https://311.example.org/open311/v2</c>; null: as it was asked.</summary>
    public string? Url { get; init; }

    /// <summary>Of a polled server: its <c>service_code</c> or <c>service_name</c> to a category's code or alias; what is not listed is looked up by its name.</summary>
    public IReadOnlyDictionary<string, string> Categories { get; init; } = new Dictionary<string, string>();

    /// <summary>Of a polled server: IANA zone of its times without an offset; null: such times are not known.</summary>
    public string? Zone { get; init; }
}
