using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SituationRoom.Engine.Asking;
using SituationRoom.Gateway.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class RoomApiTests
{
    [Fact]
    public async Task Board_is_the_snapshot_of_the_present_version()
    {
        await using var gateway = await RunningGateway.StartAsync();
        (await GetAsync(gateway, "/api/v1/board")).GetProperty("version").GetInt64().ShouldBe(0);
        gateway.Room.Advance(2);
        (await GetAsync(gateway, "/api/v1/board")).GetProperty("version").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task Cells_are_named_by_their_words()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var cell = (await GetAsync(gateway, "/api/v1/cells")).GetProperty("items")[0];
        cell.GetProperty("district").GetString().ShouldBe("*");
        cell.GetProperty("tallies").GetProperty("open").GetInt32().ShouldBe(7);
        cell.GetProperty("tallies").GetProperty("overdue").GetInt32().ShouldBe(0);
        cell.GetProperty("openByChannel").GetProperty("feedback").GetInt32().ShouldBe(2);
        cell.GetProperty("openBySeverity").GetProperty("Minor").GetInt32().ShouldBe(7);
    }

    [Fact]
    public async Task Incidents_pass_every_filter_on_and_say_where_the_next_page_begins()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var page = await GetAsync(
            gateway, "/api/v1/incidents?feed=pos&id=1&district=a&category=b&status=inProgress&open=true&severity=Severe&channel=dispatch&before=99&limit=5");
        page.GetProperty("next").GetString().ShouldBe("41");
        var incident = page.GetProperty("items")[0];
        incident.GetProperty("status").GetString().ShouldBe("inProgress");
        incident.GetProperty("severity").GetString().ShouldBe("Severe");
        incident.GetProperty("occurredAt").GetString().ShouldBe("1970-01-01T00:00:00+00:00");
        gateway.Room.Asked.ShouldBe(new IncidentQuery
        {
            Feed = "pos",
            Id = "1",
            District = "a",
            Category = "b",
            Status = IncidentStatus.InProgress,
            Open = true,
            Severity = Severity.Severe,
            Channel = Channel.Dispatch,
            Before = 99,
            Limit = 5,
            IsPublic = true,
        });
    }

    [Fact]
    public async Task A_wrong_query_names_every_error_and_the_remedy()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var problem = await ProblemAsync(gateway, "/api/v1/incidents?limit=0&status=opne&colour=red", HttpStatusCode.BadRequest);
        var detail = problem.GetProperty("detail").GetString()!;
        detail.ShouldContain("limit: give a whole number from 1 to 1000.");
        detail.ShouldContain("status: give one of Open");
        detail.ShouldContain("colour: is not known");
    }

    [Theory]
    [InlineData("/api/v1/alerts", 1)]
    [InlineData("/api/v1/feeds", 1)]
    [InlineData("/api/v1/rejections?feed=pos&limit=3", 1)]
    [InlineData("/api/v1/readings", 1)]
    public async Task Lists_have_their_items(string path, int count)
    {
        await using var gateway = await RunningGateway.StartAsync();
        (await GetAsync(gateway, path)).GetProperty("items").GetArrayLength().ShouldBe(count);
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/boundaries")]
    public async Task What_is_not_there_is_a_problem(string path)
    {
        await using var gateway = await RunningGateway.StartAsync();
        await ProblemAsync(gateway, path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_method_that_is_not_allowed_is_a_problem()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var answer = await gateway.Http.PostAsync("/api/v1/board", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_room_that_keeps_no_snapshots_is_ready_and_says_so()
    {
        await using var gateway = await RunningGateway.StartAsync();
        (await gateway.Http.GetStringAsync("/readyz")).ShouldBe("ready");
        gateway.Room.Figures = new() { Snapshots = new() { Position = 7, Failed = 2, Trouble = "No space left on device : '/srv/room'" } };
        var said = await gateway.Http.GetStringAsync("/readyz");
        said.ShouldStartWith("ready; the last snapshot could not be kept");
        said.ShouldNotContain("/srv");
        var lines = (await gateway.Http.GetStringAsync("/metrics")).Split('\n');
        lines.ShouldContain("situationroom_snapshot_position 7");
        lines.ShouldContain("situationroom_snapshots_failed_total 2");
    }

    [Fact]
    public async Task Readiness_gives_its_reason()
    {
        await using var gateway = await RunningGateway.StartAsync();
        (await gateway.Http.GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        gateway.Room.Trouble = "the disk is full";
        (await ProblemAsync(gateway, "/readyz", HttpStatusCode.ServiceUnavailable)).GetProperty("detail").GetString().ShouldBe("the disk is full");
        (gateway.Room.Trouble, gateway.Room.IsReady) = (null, false);
        await ProblemAsync(gateway, "/readyz", HttpStatusCode.ServiceUnavailable);
        (await gateway.Http.GetStringAsync("/healthz")).ShouldBe("ok");
    }

    [Fact]
    public async Task Boundaries_are_sent_once_for_an_etag()
    {
        var boundaries = new Gateway.Api.Boundaries("""{"type":"FeatureCollection","features":[]}"""u8.ToArray());
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { Boundaries = boundaries });
        var first = await gateway.Http.GetAsync("/api/v1/boundaries");
        first.Content.Headers.ContentType!.MediaType.ShouldBe("application/geo+json");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/boundaries");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await gateway.Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task The_description_lists_what_queries_take()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var paths = (await GetAsync(gateway, "/openapi/v1.json")).GetProperty("paths");
        Parameters("/api/v1/incidents").Keys.ShouldBe(["feed", "id", "district", "category", "status", "open", "severity", "channel", "before", "limit"], ignoreOrder: true);
        Parameters("/api/v1/rejections").Keys.ShouldBe(["feed", "state", "reason", "before", "limit"], ignoreOrder: true);
        Parameters("/api/v1/incidents")["status"].GetProperty("enum").EnumerateArray().Select(word => word.GetString()).ShouldBe(["open", "inProgress", "answered", "closed", "cancelled"], ignoreOrder: true);
        Parameters("/api/v1/incidents")["limit"].GetProperty("maximum").GetInt32().ShouldBe(1000);

        Dictionary<string, JsonElement> Parameters(string path) => paths.GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray()
            .ToDictionary(parameter => parameter.GetProperty("name").GetString()!, parameter => parameter.GetProperty("schema"));
    }

    [Fact]
    public async Task The_description_names_every_path()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var paths = (await GetAsync(gateway, "/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name);
        paths.ShouldBe(
            [
                "/api/v1/board", "/api/v1/cells", "/api/v1/incidents", "/api/v1/incidents/person", "/api/v1/incidents/person/erase", "/api/v1/incidents/search", "/api/v1/incidents/by-hand", "/api/v1/incidents/move", "/api/v1/incidents/release", "/api/v1/incidents/follow",
                "/api/v1/imports", "/api/v1/imports/one", "/api/v1/imports/span", "/api/v1/imports/span/void", "/api/v1/imports/void", "/api/v1/alerts", "/api/v1/feeds", "/api/v1/rejections",
                "/api/v1/alerts/{id}", "/api/v1/alerts/figures", "/api/v1/rules", "/api/v1/trail", "/api/v1/second-persons", "/api/v1/second-persons/{id}/confirm", "/api/v1/second-persons/{id}/refuse", "/api/v1/alerts/{id}/acknowledge", "/api/v1/alerts/{id}/assign",
                "/api/v1/alerts/{id}/shelve", "/api/v1/alerts/{id}/unshelve", "/api/v1/alerts/{id}/escalate", "/api/v1/alerts/{id}/resolve", "/api/v1/alerts/{id}/note",
                "/api/v1/alerts/{id}/undo", "/api/v1/alerts/{id}/out-of-service", "/api/v1/alerts/{id}/in-service",
                "/api/v1/rejections/groups", "/api/v1/rejections/{id}", "/api/v1/rejections/{id}/rerun", "/api/v1/rejections/{id}/dismiss", "/api/v1/rejections/rerun", "/api/v1/rejections/dismiss",
                "/api/v1/merges", "/api/v1/merges/proposals", "/api/v1/merges/undo", "/api/v1/merges/distinct", "/api/v1/configuration", "/api/v1/configuration/reload",
                "/api/v1/shifts", "/api/v1/shifts/posts/{post}/take", "/api/v1/shifts/posts/{post}/release",
                "/api/v1/handovers", "/api/v1/handovers/notes", "/api/v1/handovers/{id}", "/api/v1/handovers/{id}/confirm", "/api/v1/handovers/{id}/sign", "/api/v1/handovers/{id}/abandon",
                "/api/v1/session", "/api/v1/session/password", "/api/v1/sessions", "/api/v1/sessions/{number}", "/api/v1/sign-in", "/api/v1/sign-in/{provider}", "/api/v1/sign-in/{provider}/callback", "/api/v1/setup", "/api/v1/access",
                "/api/v1/readiness",
                "/api/v1/alerts/{id}/contacts",
                "/api/v1/works", "/api/v1/works/{id}", "/api/v1/works/{id}/cancel",
                "/api/v1/accounts", "/api/v1/accounts/{id}", "/api/v1/accounts/{id}/disable", "/api/v1/accounts/{id}/enable", "/api/v1/accounts/{id}/password", "/api/v1/accounts/{id}/sessions",
                "/api/v1/pairings", "/api/v1/pairings/accept", "/api/v1/pairings/poll", "/api/v1/walls", "/api/v1/walls/{id}", "/api/v1/walls/report", "/api/v1/walls/open", "/api/v1/walls/{wall}/steer",
                "/api/v1/readings", "/api/v1/boundaries", "/healthz", "/readyz", "/metrics",
            ],
            ignoreOrder: true);
    }

    private static async Task<JsonElement> GetAsync(RunningGateway gateway, string path) =>
        JsonDocument.Parse(await gateway.Http.GetStringAsync(path)).RootElement;

    private static async Task<JsonElement> ProblemAsync(RunningGateway gateway, string path, HttpStatusCode status)
    {
        var answer = await gateway.Http.GetAsync(path);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue("application/problem+json"));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem;
    }
}
