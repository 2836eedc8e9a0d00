using System.Net;
using System.Text;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

public sealed class HttpDoorTests : IAsyncLifetime
{
    private const string Feed = "dispatch-112";

    private Room _room = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _room = await Room.StartAsync();
        _client = _room.Client(Feed);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _room.DisposeAsync();
    }

    [Fact]
    public async Task One_report_an_array_and_ndjson_are_taken_and_counted()
    {
        (await _client.PostAsync(Feed, """{"id":"a","category":"safety/fire","district":"tsentralny"}""")).Accepted.ShouldBe(1);
        (await _client.PostAsync(Feed, """[{"id":"b","category":"safety/fire","district":"tsentralny"},{"id":"c"}]""")).Accepted.ShouldBe(2);
        (await _client.PostAsync(Feed, "{\"id\":\"d\"}\n{\"id\":\"e\"}\n", "application/x-ndjson")).Accepted.ShouldBe(2);
        await _room.OpenBecomesAsync(5);
        (await _room.OpenAsync("tsentralny", "safety/fire")).ShouldBe(2);
        (await _room.OpenAsync("tsentralny", "safety")).ShouldBe(2);
        (await _room.OpenAsync("*", "safety/fire")).ShouldBe(2);
    }

    [Fact]
    public async Task Gzip_is_unpacked()
    {
        var body = Posting.Gzip(new ReportBatch(500, DateTimeOffset.UtcNow).Numbered(0).ToArray());
        var answer = await _client.PostBytesAsync($"/api/v1/feeds/{Feed}/reports", body, "application/x-ndjson", "gzip");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Accepted.ShouldBe(500);
        await _room.OpenBecomesAsync(500);
    }

    [Fact]
    public async Task The_key_may_come_in_a_header_of_its_own()
    {
        using var client = _room.Client();
        client.DefaultRequestHeaders.Add("X-Api-Key", RigCity.Key(Feed));
        (await client.PostAsync(Feed, """{"id":"a"}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_repeated_report_is_a_duplicate_and_changes_nothing()
    {
        const string Report = """{"id":"a","revision":1,"at":"2026-11-21T10:15:00+03:00","status":"open"}""";
        (await _client.PostAsync(Feed, Report)).Accepted.ShouldBe(1);
        var again = await _client.PostAsync(Feed, Report);
        again.Accepted.ShouldBe(0);
        again.Duplicates.ShouldBe(1);
        await _room.OpenBecomesAsync(1);
    }

    [Fact]
    public async Task A_lower_revision_never_overwrites_a_higher_one()
    {
        await _client.PostAsync(Feed, """{"id":"a","revision":3,"status":"closed"}""");
        await _client.PostAsync(Feed, """{"id":"a","revision":2,"status":"open"}""");
        await _client.PostAsync(Feed, """{"id":"mark"}""");
        await _room.OpenBecomesAsync(1);
        (await _room.TallyAsync("closed")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_wrong_is_rejected_by_its_index_and_kept_and_the_rest_is_taken()
    {
        var answer = await _client.PostAsync(Feed, """[{"id":"a"},{"title":"no id"},{"id":"c","lat":145.2,"lon":38},{"id":"d"}]""");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Accepted.ShouldBe(2);
        answer.Rejected.Select(each => each.GetProperty("index").GetInt32()).ShouldBe([1, 2]);
        answer.Rejected.ShouldAllBe(each => each.GetProperty("reason").GetString()!.Length > 5);
        var kept = (await _room.GetAsync("/api/v1/rejections")).GetProperty("items").EnumerateArray().ToList();
        kept.Select(each => each.GetProperty("id").GetString())
            .ShouldBe(answer.Rejected.Select(each => each.GetProperty("rejection").GetString()), ignoreOrder: true);
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_400_and_kept_as_one_rejection_however_often_it_is_sent()
    {
        var first = await _client.PostAsync(Feed, "<html>busy</html>");
        first.ShouldBeProblem(HttpStatusCode.BadRequest);
        for (var time = 0; time < 4; time++)
        {
            (await _client.PostAsync(Feed, "<html>busy</html>")).Body.GetRawText().ShouldBe(first.Body.GetRawText());
        }

        (await _room.GetAsync("/api/v1/rejections")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task No_key_a_wrong_key_and_another_feeds_key_are_refused()
    {
        using var none = _room.Client();
        (await none.PostAsync(Feed, """{"id":"a"}""")).ShouldBeProblem(HttpStatusCode.Unauthorized);
        using var wrong = _room.Client(key: "nobody's");
        var refused = await wrong.PostAsync(Feed, """{"id":"a"}""");
        refused.Status.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
        refused.Type.ShouldBe("application/problem+json");
        using var other = _room.Client("pos");
        (await other.PostAsync(Feed, """{"id":"a"}""")).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await _room.OpenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_feed_is_404() =>
        (await _client.PostAsync("nobody", """{"id":"a"}""")).ShouldBeProblem(HttpStatusCode.NotFound);

    [Fact]
    public async Task Another_type_than_json_is_415() =>
        (await _client.PostAsync(Feed, "id=a", "application/x-www-form-urlencoded")).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType);

    [Fact]
    public async Task A_reading_is_taken_and_shown_as_the_newest_of_its_key()
    {
        using var traffic = _room.Client("traffic-center");
        await traffic.PostAsync("traffic-center", """{"key":"jam","at":"2026-11-21T10:00:00Z","value":7.0,"unit":"score"}""", path: "readings");
        await traffic.PostAsync("traffic-center", """{"key":"jam","at":"2026-11-21T09:00:00Z","value":3.0,"unit":"score"}""", path: "readings");
        var readings = (await _room.GetAsync("/api/v1/readings")).GetProperty("items").EnumerateArray().ToList();
        readings.ShouldHaveSingleItem().GetProperty("value").GetDouble().ShouldBe(7.0);
    }

    [Fact]
    public async Task A_reading_without_its_time_is_rejected()
    {
        var answer = await _client.PostAsync(Feed, """{"key":"jam","value":7.0}""", path: "readings");
        answer.Rejected.Count.ShouldBe(1);
        answer.Rejected[0].GetProperty("reason").GetString()!.ShouldContain("at");
    }

    [Fact]
    public async Task An_unknown_district_and_category_are_cells_of_their_own()
    {
        await _client.PostAsync(Feed, """{"id":"a","district":"atlantis","category":"dragons"}""");
        await _room.OpenBecomesAsync(1);
        var cells = (await _room.GetAsync("/api/v1/cells")).GetProperty("items").EnumerateArray().ToList();
        cells.ShouldContain(cell => cell.GetProperty("district").GetString() != "*" && cell.GetProperty("tallies").GetProperty("open").GetInt32() == 1);
    }

    [Fact]
    public async Task Curl_posts_a_file_of_ndjson()
    {
        Prerequisite.Program("curl", "curl");
        var body = new ReportBatch(100, DateTimeOffset.UtcNow).Numbered(0).ToArray();
        var result = await Shell.RunAsync(
            "curl",
            ["-sS", "--fail-with-body", "-H", $"Authorization: Bearer {RigCity.Key(Feed)}", "-H", "Content-Type: application/x-ndjson",
             "--data-binary", "@-", $"{_room.Server.Address}api/v1/feeds/{Feed}/reports"],
            body, directory: null, TimeSpan.FromSeconds(20));
        result.Code.ShouldBe(0, result.All);
        result.Output.ShouldContain("\"accepted\":100");
        await _room.OpenBecomesAsync(100);
    }

    [Fact]
    public async Task Personal_data_appear_in_no_answer_and_not_in_the_clear_on_the_disk()
    {
        await _client.PostAsync(Feed, """{"id":"a","title":"Яма","person":{"name":"Пелагея Тестова","phone":"+79990001122"}}""");
        await _room.OpenBecomesAsync(1);
        foreach (var path in new[] { "/api/v1/board", "/api/v1/cells", "/api/v1/incidents", "/api/v1/feeds", "/api/v1/rejections" })
        {
            (await _room.GetAsync(path)).GetRawText().ShouldNotContain("79990001122", customMessage: path);
        }

        await _room.Server.StopAsync(TimeSpan.FromSeconds(20));
        var phone = "79990001122"u8.ToArray();
        var name = Encoding.UTF8.GetBytes("Пелагея");
        foreach (var file in Directory.EnumerateFiles(_room.Directory.Data, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes.AsSpan().IndexOf(phone).ShouldBe(-1, file);
            bytes.AsSpan().IndexOf(name).ShouldBe(-1, file);
        }
    }
}
