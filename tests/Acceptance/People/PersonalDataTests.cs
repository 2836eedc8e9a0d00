using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.People;

/// <summary>Every answer that is to be had by GET, asked by whoever may see least: no person's data, and no colleague's name, is in it.</summary>
public sealed partial class PersonalDataTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Personal_data_reach_no_viewer_no_wall_and_nobody_else()
    {
        await using var room = await Room.StartAsync(configuration: PlantedCity.Configuration());
        using var lead = room.Client(key: PlantedCity.Token("lead"));
        var (alert, rejection) = await PlantAsync(room, lead);
        var paths = await PathsAsync(lead, [alert, rejection, "skrytnova", "the-lead", "1"]);
        paths.Count.ShouldBeGreaterThan(20);

        var seenByLead = string.Concat(await Task.WhenAll(paths.Select(path => TextAsync(lead, path))));
        PlantedCity.Planted.Where(word => word != "Скрытнова").ShouldAllBe(word => seenByLead.Contains(word, StringComparison.Ordinal), "the lead sees what was planted");

        using var viewer = room.Client(key: PlantedCity.Token("viewer"));
        using var wall = room.Client(key: PlantedCity.Token("wall"));
        using var here = room.Client();
        using var elsewhere = room.Client();
        elsewhere.DefaultRequestHeaders.Add("X-Forwarded-For", "10.1.2.3");
        var leaks = new List<string>();
        foreach (var (who, client) in new[] { ("viewer", viewer), ("wall", wall), ("here", here), ("elsewhere", elsewhere) })
        {
            foreach (var path in paths)
            {
                var text = await TextAsync(client, path);
                leaks.AddRange(PlantedCity.Planted.Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => $"{who} {path}: {word}"));
            }
        }

        leaks.ShouldBeEmpty();
    }

    /// <summary>A report and a rejection with a person in them, an account, and an alert that a person has taken.</summary>
    private static async Task<(string Alert, string Rejection)> PlantAsync(Room room, HttpClient lead)
    {
        using var pos = room.Client(MendableCity.Feed);
        (await pos.PostAsync(MendableCity.Feed, $$"""{"code":"A-1","title":"Яма","category":"roads/potholes","person":{{PlantedCity.Person}}}""")).Accepted.ShouldBe(1);
        await pos.PostAsync(MendableCity.Feed, $$"""{"title":"без номера","person":{{PlantedCity.Person}}}""");
        using var dispatch = room.Client("dispatch-112");
        await dispatch.PostAsync("dispatch-112", """{"id":"E-1","category":"safety/fire","severity":"Extreme","title":"Пожар","district":"zapadny"}""");
        using var administrator = room.Client(key: PlantedCity.Token("administrator"));
        using var added = await administrator.PostAsJsonAsync(
            "/api/v1/accounts", new { id = "skrytnova", name = "Скрытнова Анна", role = "lead", password = "пароль на первый вход" });
        added.IsSuccessStatusCode.ShouldBeTrue();

        var (alert, version) = ("", 0L);
        await Eventually.Async("an alert stands", Limit, async () =>
        {
            var items = (await lead.GetFromJsonAsync<JsonElement>("/api/v1/alerts?tab=all")).GetProperty("items");
            (alert, version) = items.GetArrayLength() > 0 ? (items[0].GetProperty("id").GetString()!, items[0].GetProperty("version").GetInt64()) : ("", 0L);
            return alert.Length > 0;
        });
        using var acknowledge = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/alerts/{alert}/acknowledge") { Content = JsonContent.Create(new { version }) };
        acknowledge.Headers.Add("Idempotency-Key", "the-only-one");
        using var acknowledged = await lead.SendAsync(acknowledge);
        acknowledged.IsSuccessStatusCode.ShouldBeTrue(await acknowledged.Content.ReadAsStringAsync());
        var rejections = (await lead.GetFromJsonAsync<JsonElement>("/api/v1/rejections")).GetProperty("items");
        return (alert, rejections[0].GetProperty("id").GetString()!);
    }

    /// <summary>Every path with GET that the room describes, filled with each of the values.</summary>
    private static async Task<IReadOnlyList<string>> PathsAsync(HttpClient lead, string[] values)
    {
        var described = (await lead.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("get", out _)).Select(path => path.Name);
        return [.. described.Append("/metrics").SelectMany(path => path.Contains('{', StringComparison.Ordinal) ? values.Select(value => Parameter().Replace(path, value)) : [path]).Distinct()];
    }

    private static async Task<string> TextAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseContentRead);
        return Escaped().Replace(await answer.Content.ReadAsStringAsync(), match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escaped();
}
