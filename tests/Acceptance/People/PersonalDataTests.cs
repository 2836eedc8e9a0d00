using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.People;

/// <summary>Every described answer, asked by everybody there is: whoever may not see a person, a typed text or a colleague's name does not find it anywhere.</summary>
public sealed partial class PersonalDataTests
{
    [Fact]
    public async Task Personal_data_reach_nobody_by_asking_for_the_room_and_what_people_typed_reaches_the_staff_alone()
    {
        await using var room = await Room.StartAsync(configuration: PlantedCity.Configuration());
        var heard = new ConcurrentQueue<string>();
        using var watcher = new HubWatcher();
        using var enough = new CancellationTokenSource();
        using (var reply = await watcher.WatchAsync(room.Server.Address, CancellationToken.None))
        {
            heard.Enqueue(reply.RootElement.GetRawText());
        }

        var watching = watcher.RunAsync((message, _) => heard.Enqueue(Encoding.UTF8.GetString(message.Span)), enough.Token);
        var (alert, rejection) = await Planting.PlantAsync(room);
        using var lead = room.Client(key: PlantedCity.Token("lead"));
        var operations = await OperationsAsync(lead, [alert, rejection, "skrytnova", "the-lead", "dispatch-112", "1"]);
        operations.Count(operation => operation.Method == HttpMethod.Get).ShouldBeGreaterThan(40);
        operations.Count(operation => operation.Method == HttpMethod.Post).ShouldBeGreaterThan(40);

        var everything = await AllAsync(lead, operations.Where(operation => operation.Method == HttpMethod.Get));
        Expected("lead", "/api/v1/rejections/" + rejection).Concat(PlantedCity.OfPersons).Distinct()
            .ShouldAllBe(word => word == "Скрытнова" || everything.Contains(word, StringComparison.Ordinal), "the lead sees what was planted");

        var leaks = new List<string>();
        foreach (var (who, client) in Callers(room))
        {
            using (client)
            {
                foreach (var (method, path) in operations)
                {
                    var text = await TextAsync(client, method, path);
                    leaks.AddRange(Forbidden(who, path).Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => $"{who} {method} {path}: {word}"));
                }
            }
        }

        leaks.ShouldBeEmpty();
        await Eventually.Async("the alert is on the hub", Planting.Limit, () => Task.FromResult(heard.Any(message => message.Contains(alert, StringComparison.Ordinal))));
        await enough.CancelAsync();
        await watching;
        var spoken = Plain(string.Concat(heard));
        All.Where(word => spoken.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty();
        All.Where(word => Plain(room.Server.Output).Contains(word, StringComparison.Ordinal)).ShouldBeEmpty();
        (await room.Server.StopAsync(Planting.Limit)).ShouldBe(0);
        foreach (var file in Directory.EnumerateFiles(room.Directory.Data, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            PlantedCity.OfPersons.Where(word => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public async Task A_reading_stands_on_the_trail_and_an_erasure_outlives_a_kill()
    {
        await using var room = await Room.StartAsync(configuration: PlantedCity.Configuration());
        await Planting.PlantAsync(room);
        using var dispatcher = room.Client(key: PlantedCity.Token("dispatcher"));
        using var administrator = room.Client(key: PlantedCity.Token("administrator"));
        (await AskAsync(dispatcher, "person", null)).ShouldContain("Тайнова");
        (await TrailAsync(dispatcher, "personalRead")).ShouldContain("the-dispatcher");
        var erased = await AskAsync(administrator, "person/erase", "заявление 14");
        erased.ShouldContain("erasedAt");
        await room.KillAndStartAgainAsync();

        (await AskAsync(dispatcher, "person", null)).ShouldSatisfyAllConditions(text => text.ShouldContain("410"), text => text.ShouldNotContain("Тайнова"));
        (await AskAsync(administrator, "person/erase", "ещё раз")).ShouldBe(erased);
        (await TrailAsync(dispatcher, "personErased")).ShouldContain("заявление 14");
        (await dispatcher.GetFromJsonAsync<JsonElement>("/api/v1/incidents?feed=dispatch-112&id=E-1")).GetProperty("items")[0].TryGetProperty("personErasedAt", out _).ShouldBeTrue();
        (await room.Server.StopAsync(Planting.Limit)).ShouldBe(0);
        var check = await Shell.RunAsync("dotnet", Executable.Assembly, "check", "--data", room.Directory.Data);
        check.Code.ShouldBe(0, check.All);
    }

    private static IEnumerable<string> All => [.. PlantedCity.OfPersons, .. PlantedCity.InTexts, .. PlantedCity.OfColleagues];

    /// <summary>Who may ask at all, and who may not.</summary>
    private static IEnumerable<(string Who, HttpClient Client)> Callers(Room room)
    {
        foreach (var role in PlantedCity.Roles)
        {
            yield return (role, room.Client(key: PlantedCity.Token(role)));
        }

        yield return ("wall", room.Client(key: PlantedCity.Token("wall")));
        yield return ("feed", room.Client("dispatch-112"));
        yield return ("here", room.Client());
        var elsewhere = room.Client();
        elsewhere.DefaultRequestHeaders.Add("X-Forwarded-For", "10.1.2.3");
        yield return ("elsewhere", elsewhere);
    }

    private static IEnumerable<string> Forbidden(string who, string path) => All.Except(Expected(who, path));

    /// <summary>What may be in an answer.</summary>
    private static IEnumerable<string> Expected(string who, string path) =>
        who is not ("dispatcher" or "analyst" or "lead" or "administrator") ? []
        : who is "lead" or "administrator" && path.StartsWith("/api/v1/rejections/", StringComparison.Ordinal) ? All
        : [.. PlantedCity.InTexts, .. PlantedCity.OfColleagues];

    /// <summary>Every operation with GET or POST that the room describes, its path filled with each of the values.</summary>
    private static async Task<IReadOnlyList<(HttpMethod Method, string Path)>> OperationsAsync(HttpClient lead, string[] values) =>
    [
        .. (await lead.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(method => method.Name is "get" or "post").Select(method => (Method: HttpMethod.Parse(method.Name), Path: path.Name)))
            .SelectMany(operation => operation.Path.Contains('{', StringComparison.Ordinal)
                ? values.Select(value => operation with { Path = Parameter().Replace(operation.Path, value) }) : [operation])
            .Distinct(),
    ];

    private static async Task<string> AllAsync(HttpClient client, IEnumerable<(HttpMethod Method, string Path)> operations)
    {
        var all = new StringBuilder();
        foreach (var (method, path) in operations)
        {
            all.Append(await TextAsync(client, method, path));
        }

        return all.ToString();
    }

    /// <summary>The answer as text; what is posted is an object without any member, which nothing takes for an order.</summary>
    private static async Task<string> TextAsync(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Post ? JsonContent.Create(new { }) : null };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead);
        return Plain(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> AskAsync(HttpClient client, string what, string? reason)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/incidents/" + what, new { feed = "dispatch-112", id = "E-1", reason });
        return Plain(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> TrailAsync(HttpClient client, string verb) => Plain(
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/trail")).GetProperty("items").EnumerateArray().Single(entry => entry.GetProperty("verb").GetString() == verb).GetRawText());

    private static string Plain(string text) =>
        Escaped().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escaped();
}
