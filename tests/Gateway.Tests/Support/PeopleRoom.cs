using System.Net.Http.Json;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.Tests.Support;

/// <summary>A gateway over accounts of the test's own, with its clock in the test's hand.</summary>
internal sealed class PeopleRoom : IAsyncDisposable
{
    public const string Password = "верный пароль смены";

    private readonly GatewayOptions _options;

    private PeopleRoom(GatewayOptions options, HandTime time, RunningGateway gateway) => (_options, Time, Gateway) = (options, time, gateway);

    public HandTime Time { get; }

    public RunningGateway Gateway { get; private set; }

    public IAccountStore Store => _options.Accounts!;

    /// <param name="wrongPerMinute">How many wrong attempts an address has.</param>
    /// <param name="options">Further options.</param>
    /// <param name="time">A clock that others of the test use, too.</param>
    public static async Task<PeopleRoom> StartAsync(int wrongPerMinute = 1_000, GatewayOptions? options = null, HandTime? time = null)
    {
        if (time is null)
        {
            time = new HandTime();
            time.Pass(1_790_000_000_000);
        }

        options = (options ?? new GatewayOptions()) with
        {
            Accounts = AccountStore.InMemory(),
            SignIn = (options?.SignIn ?? new SignInOptions()) with { Rounds = 1_000, WrongPerMinute = wrongPerMinute },
        };
        return new PeopleRoom(options, time, await RunningGateway.StartAsync(options: options, time: time));
    }

    /// <summary>Ends the server and starts another on the same accounts.</summary>
    public async Task RestartAsync()
    {
        await Gateway.DisposeAsync();
        Gateway = await RunningGateway.StartAsync(options: _options, time: Time);
    }

    public void Add(string id, OperatorRole role = OperatorRole.Lead, bool mustChange = false) =>
        Gateway.Service<AccountBook>().Add(
            new Account(id, $"Имя {id}", null, RoleSet.Word(role)), Password, isOwn: !mustChange, isFirst: false, new AccountHand(new Actor("test", "test", "administrator", null), "console"))
            .ShouldBe(AccountAnswer.Done);

    /// <summary>A browser of its own: keeps cookies, and says that its requests come from pages of the room.</summary>
    public HttpClient Browser(bool saysOrigin = true)
    {
        var client = new HttpClient { BaseAddress = Gateway.Address };
        if (saysOrigin)
        {
            client.DefaultRequestHeaders.Add("Origin", Gateway.Address.GetLeftPart(UriPartial.Authority));
        }

        return client;
    }

    /// <summary>A browser in which a person has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(string id, string password = Password)
    {
        var browser = Browser();
        using var answer = await SignInAsync(browser, id, password);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return browser;
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string name, string password) =>
        browser.PostAsJsonAsync("/api/v1/session", new { name, password });

    /// <summary>Every endpoint that is marked, with its methods, its path filled with examples, and its mark.</summary>
    public IEnumerable<(string Method, string Path, OperatorAccessMark? People, ReadAccessMark? Read)> Endpoints() =>
        from endpoint in Gateway.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let people = endpoint.Metadata.GetMetadata<OperatorAccessMark>()
        let read = endpoint.Metadata.GetMetadata<ReadAccessMark>()
        where people is not null || read is not null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select (method, Path(endpoint.RoutePattern), people, read);

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        Store.Dispose();
    }

    private static string Path(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content
            : part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator ? separator.Content
            : part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "documentName" } ? "v1" : "7"))));
}
