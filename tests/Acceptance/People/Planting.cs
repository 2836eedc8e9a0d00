using System.Net.Http.Json;
using System.Text.Json;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.People;

/// <summary>Puts persons, texts and colleagues into a room of <see cref="PlantedCity"/>.</summary>
internal static class Planting
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>A report and a rejection with a person in them, texts with phones and flats, an account, an alert that a person has taken, a merge.</summary>
    /// <returns>Ids of an alert and of a rejection.</returns>
    public static async Task<(string Alert, string Rejection)> PlantAsync(Room room)
    {
        using var lead = room.Client(key: PlantedCity.Token("lead"));
        using var pos = room.Client(MendableCity.Feed);
        (await pos.PostAsync(MendableCity.Feed, $$"""{"code":"A-1","title":"Яма","category":"roads/potholes","person":{{PlantedCity.Person}}}""")).Accepted.ShouldBe(1);
        await pos.PostAsync(MendableCity.Feed, $$"""{"title":"без номера","person":{{PlantedCity.Person}}}""");
        using var dispatch = room.Client("dispatch-112");
        (await dispatch.PostAsync("dispatch-112", $$"""
            {"id":"E-1","category":"safety/fire","severity":"Extreme","title":"Пожар, звонить +7 918 222-11-00","text":"Сообщила Болтунова, кв. 177","address":"ул. Ставропольская, 1, кв. 177",
             "links":["https://example.org/photo-of-a-person"],"district":"zapadny","person":{{PlantedCity.Person}}}
            """)).Accepted.ShouldBe(1);
        (await dispatch.PostAsync("dispatch-112", """{"id":"E-2","category":"safety/fire","severity":"Minor","title":"Дым","district":"zapadny"}""")).Accepted.ShouldBe(1);
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
        using var merged = await lead.PostAsJsonAsync(
            "/api/v1/merges", new { incidents = new[] { new { feed = "dispatch-112", id = "E-1" }, new { feed = "dispatch-112", id = "E-2" } } });
        (await merged.Content.ReadAsStringAsync()).ShouldNotContain("Тайнова");
        merged.IsSuccessStatusCode.ShouldBeTrue();
        var rejections = (await lead.GetFromJsonAsync<JsonElement>("/api/v1/rejections")).GetProperty("items");
        return (alert, rejections[0].GetProperty("id").GetString()!);
    }
}
