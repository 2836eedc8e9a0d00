namespace SituationRoom.Gateway.Providers;

/// <summary>By which providers people sign in.</summary>
/// <param name="PublicUrl">Under which address people open this room; providers lead back there and nowhere else, whatever a request calls its host.</param>
/// <param name="Providers">The providers.</param>
public sealed record ProviderSettings(Uri? PublicUrl, IReadOnlyList<ProviderOptions> Providers)
{
    /// <summary>There are none.</summary>
    public static readonly ProviderSettings None = new(null, []);

    internal ProviderOptions? Find(string id) => Providers.FirstOrDefault(provider => provider.Id == id);

    /// <summary>The one address to which a provider leads back.</summary>
    internal string ReturnTo(ProviderOptions provider) => new Uri(PublicUrl!, $"/api/v1/sign-in/{provider.Id}/callback").AbsoluteUri;
}
