using SituationRoom.Feeds.Definitions;
using SituationRoom.Gateway.Providers;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Serving;

/// <summary>Makes of the configuration by which providers people sign in.</summary>
internal static class ProviderSetup
{
    public static ProviderSettings Settings(LoadedConfiguration loaded)
    {
        var signIn = loaded.Room.SignIn;
        return new ProviderSettings(signIn.PublicUrl is { } url ? new Uri(url) : null, [.. signIn.Providers.Select(provider => Options(provider, loaded.Directory))]);
    }

    private static ProviderOptions Options(ProviderDefinition provider, string directory) => new()
    {
        Id = provider.Id,
        Names = provider.Name.Names(provider.Id),
        Issuer = provider.Issuer,
        Addresses = provider.Issuer is null ? new ProviderAddresses(new Uri(provider.Authorization!), new Uri(provider.Token!), new Uri(provider.UserInfo!)) : null,
        ClientId = provider.ClientId,
        Secret = provider.Secret is { } secret ? Secret(secret, directory) : null,
        Scopes = provider.Scopes ?? (provider.Issuer is null ? [] : ["openid", "profile"]),
        SubjectClaim = provider.SubjectClaim,
        NameClaim = provider.NameClaim,
        LoginClaim = provider.LoginClaim,
        RoleClaim = provider.RoleClaim,
        Roles = [.. provider.Roles.Select(row => new ProvidedRole(row.Value, row.Role))],
    };

    /// <summary>Read at every sign-in, so that a secret that was changed is used at once.</summary>
    private static Func<string> Secret(SecretReference secret, string directory) =>
        (secret is { File: { Length: > 0 } file } ? secret with { File = Path.Combine(directory, file) } : secret).Read;
}
