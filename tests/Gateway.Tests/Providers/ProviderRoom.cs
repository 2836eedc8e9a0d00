using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using SituationRoom.Core.Board;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Providers;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Providers;

/// <summary>A room whose people sign in through a small provider, as OpenID (<c>city</c>) or as plain OAuth 2 (<c>plain</c>).</summary>
internal sealed class ProviderRoom : IAsyncDisposable
{
    public const string Public = "https://room.city.example";

    private ProviderRoom(SmallProvider provider, PeopleRoom room) => (Provider, Room) = (provider, room);

    public SmallProvider Provider { get; }

    public PeopleRoom Room { get; }

    public static async Task<ProviderRoom> StartAsync(string? issuer = null)
    {
        var time = new HandTime();
        time.Pass(1_790_000_000_000);
        var provider = await SmallProvider.StartAsync(time);
        var city = new ProviderOptions
        {
            Id = "city",
            Names = new BoardNames("Учётная запись города", "City account"),
            Issuer = issuer ?? provider.Issuer,
            ClientId = SmallProvider.ClientId,
            Secret = () => SmallProvider.ClientSecret,
            Roles = [new ProvidedRole("room-admins", OperatorRole.Administrator), new ProvidedRole("room-leads", OperatorRole.Lead), new ProvidedRole("room-viewers", OperatorRole.Viewer)],
        };
        var plain = city with
        {
            Id = "plain",
            Issuer = null,
            Scopes = ["login:info"],
            SubjectClaim = "id",
            RoleClaim = "access.roles",
            Addresses = new ProviderAddresses(new Uri($"{provider.Issuer}/authorize"), new Uri($"{provider.Issuer}/token"), new Uri($"{provider.Issuer}/person")),
        };
        var options = new GatewayOptions { Providers = new ProviderSettings(new Uri(Public), [city, plain]) };
        return new ProviderRoom(provider, await PeopleRoom.StartAsync(options: options, time: time));
    }

    /// <summary>A browser that follows no redirect by itself.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Room.Gateway.Address };

    /// <summary>The browser is led to the provider's page.</summary>
    public static async Task<Uri> BeginAsync(HttpClient browser, string provider = "city")
    {
        using var led = await browser.GetAsync($"/api/v1/sign-in/{provider}");
        led.StatusCode.ShouldBe(HttpStatusCode.Found);
        return led.Headers.Location!;
    }

    /// <summary>The browser is led back; returns where it is led then.</summary>
    public static async Task<string> BackAsync(HttpClient browser, string query, string provider = "city")
    {
        using var led = await browser.GetAsync($"/api/v1/sign-in/{provider}/callback?{query}");
        led.StatusCode.ShouldBe(HttpStatusCode.Found, query);
        return led.Headers.Location!.ToString();
    }

    /// <summary>The whole way; returns where it ends.</summary>
    public async Task<string> WalkAsync(HttpClient browser, string provider = "city") =>
        await BackAsync(browser, Provider.SignIn(await BeginAsync(browser, provider)), provider);

    public static string StateOf(Uri page) => QueryHelpers.ParseQuery(page.Query)["state"].ToString();

    public async ValueTask DisposeAsync()
    {
        await Room.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
