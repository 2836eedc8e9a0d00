using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Access;

/// <summary>Every operation of the API by every kind of caller from another machine: who is let in, and who is told 401 or 403 as a problem.</summary>
public sealed class AccessTableTests
{
    private const string WallsToken = "a-wall's-token";
    private const string FeedsKey = "a-feed's-key";
    private const string PersonsToken = "a-lead's-token";
    private static readonly string[] AtTheDoor = ["notSignedIn", "notForRole", "foreignPage"];

    private static readonly GatewayOptions WithTokens = new()
    {
        Walls = [new WallToken("duty-room-1", Hash(WallsToken))],
        People = [new OperatorTokens(new Operator("machine", "Machine", null, OperatorRole.Lead), [Hash(PersonsToken)])],
    };

    [Fact]
    public async Task Every_operation_lets_in_whom_the_table_says_and_refuses_the_others_with_a_problem()
    {
        await using var room = await PeopleRoom.StartAsync(options: WithTokens);
        var operations = await OperationsAsync(room);
        operations.Except(AccessTable.Doors.Keys).ShouldBeEmpty("described, but without a row in the table");
        AccessTable.Doors.Keys.Except(operations).ShouldBeEmpty("in the table, but not described");
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = room.Gateway.Address };
        var callers = await CallersAsync(room, client);
        var wrong = new List<string>();

        // Signing out comes last, since it ends the caller's session.
        foreach (var operation in operations.OrderBy(operation => operation == "DELETE /api/v1/session"))
        {
            foreach (var caller in callers)
            {
                var said = await AskAsync(client, operation, caller);
                var expected = Expected(AccessTable.Doors[operation], caller, operation.StartsWith("GET ", StringComparison.Ordinal));
                if (said != expected)
                {
                    wrong.Add($"{operation} by {caller.Name}: {said}, not {expected}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>0: let in; else the status with which the door refuses.</summary>
    private static int Expected(string door, TableCaller caller, bool reads) => door switch
    {
        AccessTable.Anybody => 0,
        AccessTable.Readers => caller.IsWall || caller.Role is not null ? 0 : 401,
        _ when caller.Role is null => 401,
        _ when !Roles(door).Has(caller.Role.Value) => 403,
        _ => caller.SaysOrigin || reads ? 0 : 403,
    };

    private static RoleSet Roles(string door) => door switch
    {
        "everyone" => RoleSet.Everyone,
        "staff" => RoleSet.Staff,
        "shift" => RoleSet.Shift,
        "leads" => RoleSet.Leads,
        "administrators" => RoleSet.Administrators,
        _ => throw new ArgumentOutOfRangeException(nameof(door), door, "no such door"),
    };

    private static async Task<List<string>> OperationsAsync(PeopleRoom room)
    {
        var description = JsonDocument.Parse(await room.Gateway.Http.GetStringAsync("/openapi/v1.json")).RootElement;
        return
        [
            .. from path in description.GetProperty("paths").EnumerateObject()
               from method in path.Value.EnumerateObject()
               where method.Name is "get" or "put" or "post" or "delete" or "patch" or "head" or "options"
               select $"{method.Name.ToUpperInvariant()} {path.Name}",
        ];
    }

    private static async Task<List<TableCaller>> CallersAsync(PeopleRoom room, HttpClient client)
    {
        List<TableCaller> callers =
        [
            new("nobody"),
            new("a wall") { Bearer = WallsToken, IsWall = true },
            new("a wall's cookie that is a person's token") { Cookie = $"situationroom-wall={PersonsToken}" },
            new("a feed's key") { Bearer = FeedsKey },
            new("a forged cookie") { Cookie = $"situationroom-session={new string('A', 43)}" },
            new("a session's cookie that is a wall's token") { Cookie = $"situationroom-session={WallsToken}" },
            new("a person's token") { Bearer = PersonsToken, Role = OperatorRole.Lead },
        ];
        foreach (var role in Enum.GetValues<OperatorRole>())
        {
            room.Add(RoleSet.Word(role), role);
            callers.Add(new(RoleSet.Word(role)) { Cookie = await SignInAsync(room, RoleSet.Word(role)), Role = role });
        }

        callers.Add(new("an administrator without an origin") { Cookie = await SignInAsync(room, "administrator"), Role = OperatorRole.Administrator, SaysOrigin = false });
        var ended = new TableCaller("a session that has ended") { Cookie = await SignInAsync(room, "administrator") };
        await AskAsync(client, "DELETE /api/v1/session", ended);
        callers.Add(ended);
        callers.Add(new("a session as another's bearer token") { Bearer = (await SignInAsync(room, "administrator")).Split('=', 2)[1] });
        return callers;
    }

    private static async Task<string> SignInAsync(PeopleRoom room, string id)
    {
        using var browser = room.Browser();
        using var answer = await PeopleRoom.SignInAsync(browser, id, PeopleRoom.Password);
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private static async Task<int> AskAsync(HttpClient client, string operation, TableCaller caller)
    {
        var (method, path) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        using var request = new HttpRequestMessage(new HttpMethod(method), string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "7" : part)));
        request.Headers.Add("X-Forwarded-For", "10.1.2.3");
        if (caller.SaysOrigin)
        {
            request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        }

        if (caller.Bearer is { } token)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        if (caller.Cookie is { } cookie)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await client.SendAsync(request);
        if (answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
        {
            return 0;
        }

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", operation);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("status").GetInt32().ShouldBe((int)answer.StatusCode);
        return AtTheDoor.Contains(problem.GetProperty("code").GetString()) ? (int)answer.StatusCode : 0;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
