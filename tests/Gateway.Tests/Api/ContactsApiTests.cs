using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using SituationRoom.Core.Board;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Api;

public sealed class ContactsApiTests
{
    private static readonly DutyContact Day = new(new("Днём", "By day"), "255-00-01", 8 * 60, 20 * 60, [DayOfWeek.Monday]);
    private static readonly DutyContact Night = new(new("Ночью", "At night"), "255-00-02", 20 * 60, 8 * 60, [DayOfWeek.Monday]);

    [Theory]
    [InlineData("2026-11-23T08:00", true, false)]
    [InlineData("2026-11-23T19:59", true, false)]
    [InlineData("2026-11-23T20:00", false, true)]
    [InlineData("2026-11-24T07:59", false, true)]
    [InlineData("2026-11-24T08:00", false, false)]
    [InlineData("2026-11-23T07:59", false, false)]
    public void A_contact_answers_in_its_hours_also_past_midnight(string local, bool day, bool night)
    {
        var moment = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        (Day.IsOnDuty(moment), Night.IsOnDuty(moment)).ShouldBe((day, night));
        (Day with { From = 0, Until = 0, Days = [] }).IsOnDuty(moment).ShouldBeTrue();
    }

    [Theory]
    [InlineData(OperatorRole.Viewer, HttpStatusCode.Forbidden)]
    [InlineData(OperatorRole.Analyst, HttpStatusCode.Forbidden)]
    [InlineData(OperatorRole.Dispatcher, HttpStatusCode.OK)]
    public async Task Whom_to_call_is_told_to_the_shift_alone(OperatorRole role, HttpStatusCode status)
    {
        await using var gateway = await StartAsync(role);
        var answer = await gateway.Http.GetAsync("/api/v1/alerts/a1/contacts");
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).Contains("255-00", StringComparison.Ordinal).ShouldBe(status == HttpStatusCode.OK);
        gateway.Http.DefaultRequestHeaders.Authorization = null;
        (await gateway.Http.GetAsync("/api/v1/alerts/a1/contacts")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_department_of_the_alerts_category_and_district_is_named_with_whoever_is_on_duty_first()
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var told = await gateway.Http.GetFromJsonAsync<JsonElement>("/api/v1/alerts/a1/contacts");
        told.GetProperty("department").GetString().ShouldBe("roads-n1");
        told.GetProperty("names").GetProperty("ru").GetString().ShouldBe("Дороги");
        told.GetProperty("contacts").EnumerateArray().Select(contact => contact.GetProperty("now").GetBoolean()).ShouldBe([true, false]);
        (await gateway.Http.GetAsync("/api/v1/alerts/a9/contacts")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("roads-n1", HttpStatusCode.OK)]
    [InlineData("nobody", HttpStatusCode.UnprocessableEntity)]
    public async Task An_alert_is_assigned_to_a_department_that_is_configured(string department, HttpStatusCode status)
    {
        await using var gateway = await StartAsync(OperatorRole.Lead);
        var answer = await gateway.Http.PostAsJsonAsync("/api/v1/alerts/a1/assign", new { version = 1, department });
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).Contains("Дороги", StringComparison.Ordinal).ShouldBe(status == HttpStatusCode.OK);
    }

    private static async Task<RunningGateway> StartAsync(OperatorRole role)
    {
        var gateway = await RunningGateway.StartAsync(options: new GatewayOptions
        {
            Departments = new Dictionary<string, BoardNames> { ["roads-n1"] = new("Дороги", "Roads") },
            OnCall = new OnCall
            {
                DepartmentFor = (category, district) => $"{category}-{district}",
                Contacts = new Dictionary<string, IReadOnlyList<DutyContact>> { ["roads-n1"] = [Night with { From = 1, Until = 1, Days = [DateTime.UtcNow.AddDays(3).DayOfWeek] }, Day with { From = 0, Until = 0, Days = [] }] },
            },
            People = [new OperatorTokens(new Operator("petrov", "Петров", null, role), [Convert.ToHexStringLower(SHA256.HashData("token"u8))])],
        });
        gateway.Http.DefaultRequestHeaders.Authorization = new("Bearer", "token");
        return gateway;
    }
}
