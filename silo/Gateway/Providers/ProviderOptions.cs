using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Providers;

/// <summary>An organisation's provider that says who people are: OpenID Connect where it has an issuer, else plain OAuth 2.</summary>
public sealed record ProviderOptions
{
    /// <summary>Its id, a part of its addresses here.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required BoardNames Names { get; init; }

    /// <summary>The issuer exactly as its tokens name it; null: plain OAuth 2.</summary>
    public string? Issuer { get; init; }

    /// <summary>Where plain OAuth 2 is asked; null: the issuer's discovery document says it.</summary>
    public ProviderAddresses? Addresses { get; init; }

    /// <summary>Under which id the provider knows this room.</summary>
    public required string ClientId { get; init; }

    /// <summary>Reads the client's secret; null: the room has none there, PKCE alone guards it.</summary>
    public Func<string>? Secret { get; init; }

    /// <summary>What is asked of it.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile"];

    /// <summary>Which member says who it is, for ever the same.</summary>
    public string SubjectClaim { get; init; } = "sub";

    /// <summary>Which member says what the person is called.</summary>
    public string NameClaim { get; init; } = "name";

    /// <summary>Which member the id of a new account is made of.</summary>
    public string LoginClaim { get; init; } = "preferred_username";

    /// <summary>Which member says what the person may do: a text or a list of texts; dots lead into objects.</summary>
    public string RoleClaim { get; init; } = "groups";

    /// <summary>What its values mean here; the first row that fits decides, and whom none fits does not come in.</summary>
    public IReadOnlyList<ProvidedRole> Roles { get; init; } = [];
}
