using System.Text.RegularExpressions;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>What must hold for the providers through which people sign in.</summary>
internal static partial class ProviderRules
{
    private const int MostProviders = 10;
    private const int MostRows = 200;

    public static void Validate(SignInDefinition signIn, List<ConfigurationError> errors)
    {
        var providers = signIn.Providers;
        if (providers.Count > MostProviders)
        {
            errors.Add(new("signIn.providers", $"{providers.Count}", $"at most {MostProviders} providers", "keep those that people use"));
        }

        if (signIn.PublicUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && IsSafe(address) && address.PathAndQuery == "/"))
        {
            errors.Add(new("signIn.publicUrl", url, "this is https, or http to this machine, a name and nothing after it", "write it like \"https://room.city.example\""));
        }

        Needed("signIn.publicUrl", providers.Count == 0 || signIn.PublicUrl is not null, "providers must know whereto they lead back", "write it like \"https://room.city.example\"", errors);
        for (var i = 0; i < providers.Count; i++)
        {
            var (provider, at) = (providers[i], $"signIn.providers[{i}]");
            if (!Words().IsMatch(provider.Id))
            {
                errors.Add(new($"{at}.id", provider.Id, "an id is lower-case Latin words joined by hyphens, at most 32 characters", "write it like \"city\""));
            }
            else if (providers.Take(i).Any(other => other.Id == provider.Id))
            {
                errors.Add(new($"{at}.id", provider.Id, "another provider has this id", "give each provider an id of its own"));
            }

            One(provider, at, errors);
        }
    }

    private static void One(ProviderDefinition provider, string at, List<ConfigurationError> errors)
    {
        if (provider.Issuer is { } issuer)
        {
            Address($"{at}.issuer", issuer, errors);
            Needed($"{at}.issuer", (provider.Authorization ?? provider.Token ?? provider.UserInfo) is null, "its discovery document says the other addresses", "leave authorization, token and userInfo out", errors);
            Needed($"{at}.subjectClaim", provider.SubjectClaim == "sub", "OpenID Connect says who somebody is as sub", "leave it out", errors);
            Needed($"{at}.scopes", provider.Scopes is null || provider.Scopes.Contains("openid"), "OpenID Connect is asked for openid", "write it among the scopes", errors);
        }
        else
        {
            Address($"{at}.authorization", provider.Authorization, errors);
            Address($"{at}.token", provider.Token, errors);
            Address($"{at}.userInfo", provider.UserInfo, errors);
        }

        Needed($"{at}.clientId", !string.IsNullOrWhiteSpace(provider.ClientId), "the provider must know the room", "write the client id that it gave", errors);
        Needed($"{at}.roles", provider.Roles.Count is > 0 and <= MostRows, $"1 to {MostRows} rows say who may come in", "write them like { \"value\": \"room-leads\", \"role\": \"lead\" }", errors);
        for (var row = 0; row < provider.Roles.Count; row++)
        {
            Needed($"{at}.roles[{row}].value", provider.Roles[row].Value.Length > 0, "a row needs the value that it is about", "write it exactly as the provider says it", errors);
            Needed($"{at}.roles[{row}].role", Enum.IsDefined(provider.Roles[row].Role), "there is no such role", "write one of viewer, dispatcher, lead, analyst, administrator", errors);
        }

        foreach (var (name, claim) in new[] { ("subjectClaim", provider.SubjectClaim), ("nameClaim", provider.NameClaim), ("loginClaim", provider.LoginClaim), ("roleClaim", provider.RoleClaim) })
        {
            Needed($"{at}.{name}", claim.Length > 0, "a member has a name", "leave it out for the usual one", errors);
        }
    }

    private static void Needed(string key, bool holds, string rule, string remedy, List<ConfigurationError> errors)
    {
        if (!holds)
        {
            errors.Add(new(key, "", rule, remedy));
        }
    }

    /// <summary>In clear only within this machine: whoever can change what a provider says is everybody.</summary>
    private static void Address(string key, string? url, List<ConfigurationError> errors)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsSafe(address))
        {
            errors.Add(new(key, url ?? "", "an address is https, or http to this machine, and holds no password", "write it like \"https://id.city.example\""));
        }
    }

    private static bool IsSafe(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0 && address.Fragment.Length == 0;

    [GeneratedRegex("^(?=.{1,32}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
