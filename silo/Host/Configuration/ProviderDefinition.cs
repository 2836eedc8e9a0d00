using System.Text.Json.Serialization;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>An organisation's provider that says who people are. With <c>issuer</c> it is OpenID Connect; else <c>authorization</c>, <c>token</c> and <c>userInfo</c> make it plain OAuth 2.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProviderDefinition
{
    /// <summary>Lower-case Latin words joined by hyphens; unique. The provider must know <c>PUBLICURL/api/v1/sign-in/ID/callback</c> as the address to come back to.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it; the id where it is left out.</summary>
    public NameDefinition Name { get; init; } = new();

    /// <summary>Of OpenID Connect: the issuer, exactly as its discovery document names it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Of plain OAuth 2: the page on which people sign in.</summary>
    public string? Authorization { get; init; }

    /// <summary>Of plain OAuth 2: where a code is exchanged.</summary>
    public string? Token { get; init; }

    /// <summary>Of plain OAuth 2: where it is told who somebody is, as a JSON object.</summary>
    public string? UserInfo { get; init; }

    /// <summary>Under which id the provider knows this room.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Where the client's secret lies; left out where the provider gave none and PKCE alone guards the way.</summary>
    public SecretReference? Secret { get; init; }

    /// <summary>What is asked of it; <c>openid profile</c> where it is left out and there is an issuer.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Which member says who it is, for ever the same: of OpenID Connect always <c>sub</c>.</summary>
    public string SubjectClaim { get; init; } = "sub";

    /// <summary>Which member says what the person is called.</summary>
    public string NameClaim { get; init; } = "name";

    /// <summary>Which member the id of a new account is made of.</summary>
    public string LoginClaim { get; init; } = "preferred_username";

    /// <summary>Which member says what the person may do, a text or a list of texts; dots lead into objects, like <c>realm_access.roles</c>.</summary>
    public string RoleClaim { get; init; } = "groups";

    /// <summary>What its values mean here; the first row that fits decides, and whom none fits does not come in.</summary>
    public IReadOnlyList<ProvidedRoleDefinition> Roles { get; init; } = [];
}
