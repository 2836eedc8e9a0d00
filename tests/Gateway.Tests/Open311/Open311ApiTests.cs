using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using SituationRoom.Engine.Asking;
using SituationRoom.Gateway.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Tests.Open311;

public sealed class Open311ApiTests
{
    private const string Root = "/open311/v2/";

    [Theory]
    [InlineData("services.json", """[{"service_code":"roads.potholes","service_name":"Ямы","description":null,"metadata":true,"type":"realtime","keywords":"выбоины,яма","group":"Дороги"},{"service_code":"housing.water","service_name":"Вода","description":null,"metadata":false,"type":"realtime","keywords":"","group":null}]""")]
    [InlineData("services/roads.potholes.json", """{"service_code":"roads.potholes","attributes":[{"variable":true,"code":"DEPTH","datatype":"number","required":true,"datatype_description":"Число","order":1,"description":"Глубина, см"},{"variable":true,"code":"LANE","datatype":"multivaluelist","required":false,"datatype_description":null,"order":2,"description":"Где","values":[{"key":"L","name":"Лево"}]}]}""")]
    [InlineData("services/roads%2Fpotholes.json?x=1", """{"service_code":"roads.potholes","attributes":[{"variable":true,"code":"DEPTH","datatype":"number","required":true,"datatype_description":"Число","order":1,"description":"Глубина, см"},{"variable":true,"code":"LANE","datatype":"multivaluelist","required":false,"datatype_description":null,"order":2,"description":"Где","values":[{"key":"L","name":"Лево"}]}]}""")]
    [InlineData("requests/7K3Q-9X2M-4DTR.json", """[{"service_request_id":"7K3Q-9X2M-4DTR","status":"open","status_notes":"В работе","service_name":"Ямы","service_code":"roads.potholes","description":"Яма & лужа <у дома>\u0001","agency_responsible":"Дорожное управление","service_notice":null,"requested_datetime":"2026-11-21T10:15:00+03:00","updated_datetime":"2026-11-21T11:00:00+03:00","expected_datetime":"2026-12-01T00:00:00+03:00","address":"ул. Красная","address_id":null,"zipcode":null,"lat":45.0355,"long":38.9753,"media_url":"https://311.example.org/1.jpg"}]""")]
    [InlineData("requests/pos:%D0%BF%2F1.json?extensions=true", """[{"service_request_id":"pos:п/1","status":"closed","status_notes":"Выполнено","service_name":"Без категории","service_code":"none","description":null,"agency_responsible":null,"service_notice":null,"requested_datetime":"2026-11-21T10:15:00+03:00","updated_datetime":"2026-11-21T11:00:00+03:00","expected_datetime":null,"address":null,"address_id":null,"zipcode":null,"lat":45.0355,"long":38.9753,"media_url":null,"extended_attributes":{"channel":"dispatch","category":"none","districts":["tsentralny"],"status":"closed"}}]""")]
    [InlineData("tokens/7K3Q-9X2M-4DTR.json", """[{"service_request_id":"7K3Q-9X2M-4DTR","token":"7K3Q-9X2M-4DTR"}]""")]
    public async Task Answers_in_json_what_was_approved(string path, string approved)
    {
        await using var gateway = await SomeSite.StartAsync();
        using var response = await gateway.Http.GetAsync(new Uri(Root + path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldBe(approved);
    }

    [Fact]
    public async Task Answers_in_xml_what_was_approved()
    {
        await using var gateway = await SomeSite.StartAsync();
        (await XmlAsync(gateway, "requests/7K3Q-9X2M-4DTR.xml")).ShouldBe("""
            <service_requests>
              <request>
                <service_request_id>7K3Q-9X2M-4DTR</service_request_id>
                <status>open</status>
                <status_notes>В работе</status_notes>
                <service_name>Ямы</service_name>
                <service_code>roads.potholes</service_code>
                <description>Яма &amp; лужа &lt;у дома&gt;�</description>
                <agency_responsible>Дорожное управление</agency_responsible>
                <service_notice />
                <requested_datetime>2026-11-21T10:15:00+03:00</requested_datetime>
                <updated_datetime>2026-11-21T11:00:00+03:00</updated_datetime>
                <expected_datetime>2026-12-01T00:00:00+03:00</expected_datetime>
                <address>ул. Красная</address>
                <address_id />
                <zipcode />
                <lat>45.0355</lat>
                <long>38.9753</long>
                <media_url>https://311.example.org/1.jpg</media_url>
              </request>
            </service_requests>
            """);
        (await XmlAsync(gateway, "services/roads.potholes.xml")).ShouldBe("""
            <service_definition>
              <service_code>roads.potholes</service_code>
              <attributes>
                <attribute>
                  <variable>true</variable>
                  <code>DEPTH</code>
                  <datatype>number</datatype>
                  <required>true</required>
                  <datatype_description>Число</datatype_description>
                  <order>1</order>
                  <description>Глубина, см</description>
                </attribute>
                <attribute>
                  <variable>true</variable>
                  <code>LANE</code>
                  <datatype>multivaluelist</datatype>
                  <required>false</required>
                  <datatype_description />
                  <order>2</order>
                  <description>Где</description>
                  <values>
                    <value>
                      <key>L</key>
                      <name>Лево</name>
                    </value>
                  </values>
                </attribute>
              </attributes>
            </service_definition>
            """);
    }

    [Fact]
    public async Task Discovery_names_the_endpoint_and_its_formats()
    {
        await using var gateway = await SomeSite.StartAsync();
        var discovery = JsonDocument.Parse(await gateway.Http.GetStringAsync(new Uri(Root + "discovery.json", UriKind.Relative))).RootElement;
        discovery.GetProperty("contact").GetString().ShouldBe("help@example.org");
        var endpoint = discovery.GetProperty("endpoints").EnumerateArray().ShouldHaveSingleItem();
        endpoint.GetProperty("url").GetString().ShouldBe("https://311.example.org/open311/v2");
        endpoint.GetProperty("specification").GetString().ShouldBe("http://wiki.open311.org/GeoReport_v2");
        endpoint.GetProperty("formats").EnumerateArray().Select(format => format.GetString()).ShouldBe(["text/xml", "application/json"]);
        (await XmlAsync(gateway, "discovery.xml")).ShouldContain("<format>application/json</format>");
    }

    [Theory]
    [InlineData("services", null, "text/xml")]
    [InlineData("services", "application/json", "application/json")]
    [InlineData("services.xml", "application/json", "text/xml")]
    [InlineData("requests", "text/html,application/xhtml+xml,application/xml;q=0.9", "text/xml")]
    public async Task The_extension_chooses_the_format_then_accept_then_xml(string path, string? accept, string type)
    {
        await using var gateway = await SomeSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await gateway.Http.SendAsync(request);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
    }

    [Fact]
    public async Task English_is_spoken_to_who_prefers_it()
    {
        await using var gateway = await SomeSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + "services.json");
        request.Headers.AcceptLanguage.ParseAdd("de, en-GB;q=0.8, ru;q=0.5");
        using var response = await gateway.Http.SendAsync(request);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Potholes");
    }

    [Theory]
    [InlineData("services/nothing.xml", 404)]
    [InlineData("services.csv", 404)]
    [InlineData("requests/nothing.xml", 404)]
    [InlineData("requests/dispatch-112:112-26-000123.xml", 404)]
    [InlineData("tokens/nothing.json", 404)]
    [InlineData("tokens", 404)]
    [InlineData("requests.json?service_code=nothing", 404)]
    [InlineData("requests.json?status=waiting", 400)]
    [InlineData("requests.json?start_date=yesterday", 400)]
    [InlineData("requests.json?page_size=1001", 400)]
    [InlineData("requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z", 400)]
    [InlineData("requests.json?start_date=2026-01-02&end_date=2026-01-01", 400)]
    public async Task Errors_have_the_form_of_georeport(string path, int status)
    {
        await using var gateway = await SomeSite.StartAsync();
        using var response = await gateway.Http.GetAsync(new Uri(Root + path, UriKind.Relative));
        ((int)response.StatusCode).ShouldBe(status);
        var text = await response.Content.ReadAsStringAsync();
        if (path.Contains(".json", StringComparison.Ordinal))
        {
            var error = JsonDocument.Parse(text).RootElement.EnumerateArray().ShouldHaveSingleItem();
            error.GetProperty("code").GetInt32().ShouldBe(status);
            error.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace();
        }
        else
        {
            var error = XDocument.Parse(text).Root!.Elements("error").ShouldHaveSingleItem();
            error.Element("code")!.Value.ShouldBe($"{status}");
            error.Element("description")!.Value.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_query_is_said_at_once()
    {
        await using var gateway = await SomeSite.StartAsync();
        using var response = await gateway.Http.GetAsync(new Uri(Root + "requests.json?service_code=nothing&status=x&page=0", UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.EnumerateArray().Select(error => error.GetProperty("code").GetInt32()).ShouldBe([404, 400, 400]);
    }

    [Fact]
    public async Task Filters_become_one_question_about_what_is_shown_and_actual()
    {
        await using var gateway = await SomeSite.StartAsync();
        await gateway.Http.GetStringAsync(new Uri(
            Root + "requests.json?service_code=roads.potholes,housing/water&status=open&start_date=2026-11-01T00:00:00+03:00&end_date=2026-11-02T00:00:00Z&page=3&page_size=20", UriKind.Relative));
        var asked = gateway.Room.Asked.ShouldNotBeNull();
        asked.Feeds!.ShouldBe(["citizens", "pos"], ignoreOrder: true);
        asked.Categories!.ShouldBe(["roads/potholes", "housing/water"]);
        (asked.Open, asked.Mode).ShouldBe((true, Mode.Actual));
        asked.OccurredFrom.ShouldBe(new DateTimeOffset(2026, 10, 31, 21, 0, 0, TimeSpan.Zero));
        asked.OccurredUntil.ShouldBe(new DateTimeOffset(2026, 11, 2, 0, 0, 1, TimeSpan.Zero));
        (asked.Skip, asked.Limit).ShouldBe((40, 20));
    }

    [Fact]
    public async Task Ids_override_all_filters_and_unknown_ones_are_left_out()
    {
        await using var gateway = await SomeSite.StartAsync();
        var list = await gateway.Http.GetStringAsync(new Uri(Root + "requests.json?status=closed&service_request_id=7K3Q-9X2M-4DTR,nothing", UriKind.Relative));
        JsonDocument.Parse(list).RootElement.EnumerateArray().ShouldHaveSingleItem().GetProperty("status").GetString().ShouldBe("open");
    }

    [Fact]
    public async Task A_scan_that_was_cut_into_pieces_is_one_page()
    {
        var pieces = new Queue<IncidentPage>(
            [new([], 900) { Skipped = 1 }, new([SomeSite.Own], 500), new([], 200), new([SomeSite.Other], null)]);
        var room = new FakeRoom { Incidents = _ => pieces.Dequeue() };
        await using var gateway = await RunningGateway.StartAsync(room, new GatewayOptions { Open311 = SomeSite.Options });
        var list = await gateway.Http.GetStringAsync(new Uri(Root + "requests.json?page=2&page_size=2", UriKind.Relative));
        JsonDocument.Parse(list).RootElement.GetArrayLength().ShouldBe(2);
        room.Asked.ShouldNotBeNull().Before.ShouldBe(200);
    }

    [Fact]
    public async Task Nothing_of_a_person_and_no_text_of_another_feed_is_shown()
    {
        await using var gateway = await SomeSite.StartAsync();
        var xml = await XmlAsync(gateway, "requests.xml");
        xml.ShouldContain("Яма");
        xml.Split("Яма").Length.ShouldBe(2);
        xml.ShouldNotContain("Иванова");
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        await using var gateway = await SomeSite.StartAsync();
        using var first = await gateway.Http.GetAsync(new Uri(Root + "services.json", UriKind.Relative));
        first.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromMinutes(5));
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + "services.json");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await gateway.Http.SendAsync(request);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Pages_of_other_sites_may_read_it_and_other_methods_are_405()
    {
        await using var gateway = await SomeSite.StartAsync();
        using var options = await gateway.Http.SendAsync(new HttpRequestMessage(HttpMethod.Options, Root + "requests.json"));
        options.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        options.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        using var put = await gateway.Http.PutAsync(new Uri(Root + "requests.json", UriKind.Relative), null);
        put.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await put.Content.ReadAsStringAsync()).ShouldStartWith("[{\"code\":405");
    }

    [Fact]
    public async Task One_address_that_asks_too_fast_is_told_to_wait()
    {
        await using var gateway = await SomeSite.StartAsync(SomeSite.Options with { PerSecond = 1 });
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 30; i++)
        {
            answers.Add(await gateway.Http.GetAsync(new Uri(Root + "services.json", UriKind.Relative)));
        }

        answers[0].StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        refused.ShouldNotBeEmpty();
        refused[0].Headers.RetryAfter.ShouldNotBeNull();
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Several_jurisdictions_must_be_told_apart()
    {
        var options = SomeSite.Options with
        {
            Sites = [SomeSite.Site with { Jurisdiction = "a" }, SomeSite.Site with { Jurisdiction = "b", Feed = "others", Shown = ["others"], Services = [] }],
        };
        await using var gateway = await SomeSite.StartAsync(options);
        (await StatusAsync(gateway, "services.json")).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(gateway, "services.json?jurisdiction_id=c")).ShouldBe(HttpStatusCode.NotFound);
        (await gateway.Http.GetStringAsync(new Uri(Root + "services.json?jurisdiction_id=b", UriKind.Relative))).ShouldBe("[]");
        (await gateway.Http.GetStringAsync(new Uri(Root + "requests.json?jurisdiction_id=b", UriKind.Relative))).ShouldBe("[]");
    }

    [Fact]
    public async Task Where_no_feed_is_served_nothing_is_there()
    {
        await using var gateway = await RunningGateway.StartAsync();
        (await StatusAsync(gateway, "services.json")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningGateway gateway, string path)
    {
        using var response = await gateway.Http.GetAsync(new Uri(Root + path, UriKind.Relative));
        return response.StatusCode;
    }

    private static async Task<string> XmlAsync(RunningGateway gateway, string path)
    {
        using var response = await gateway.Http.GetAsync(new Uri(Root + path, UriKind.Relative));
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/xml; charset=utf-8");
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldStartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        return XDocument.Parse(text).ToString();
    }
}
