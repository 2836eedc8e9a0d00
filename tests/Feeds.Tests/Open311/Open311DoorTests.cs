using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Open311;
using SituationRoom.Feeds.Open311.Door;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Open311;

public sealed class Open311DoorTests
{
    private const string Key = "key-of-citizens";
    private const string Good = "service_code=housing.water&lat=45&long=38.9";
    private readonly CollectingSink _sink = new();
    private readonly StillClock _clock = new();

    [Fact]
    public async Task The_id_is_given_out_once_the_request_is_durable()
    {
        var gate = new TaskCompletionSource();
        _sink.Gate = gate.Task;
        var posting = PostAsync($"api_key={Key}&{Good}");
        posting.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        var answer = await posting;
        answer.Status.ShouldBe(200);
        answer.Notice.ShouldBe("Спасибо");
        _sink.Items.ShouldHaveSingleItem().ShouldBeOfType<Report>().Id.ShouldBe(answer.Id);
    }

    [Theory]
    [InlineData("X-Api-Key", Key)]
    [InlineData("Authorization", "Bearer " + Key)]
    public async Task The_key_may_come_in_a_header(string header, string value) =>
        (await PostAsync(Good, (header, value))).Status.ShouldBe(200);

    [Theory]
    [InlineData(Good)]
    [InlineData("api_key=nobodys&" + Good)]
    [InlineData("api_key=key-of-pos&" + Good)]
    public async Task Without_the_key_of_an_open311_feed_nothing_is_taken(string form)
    {
        var answer = await PostAsync(form);
        answer.Status.ShouldBe(403);
        answer.Errors.ShouldHaveSingleItem().Code.ShouldBe(403);
        _sink.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_is_kept_without_the_key_and_every_error_is_told()
    {
        var answer = await PostAsync($"api_key={Key}&service_code=nope&lat=145&phone=1");
        answer.Status.ShouldBe(400);
        answer.Errors.Select(error => error.Code).ShouldBe([404, 400, 400]);
        var kept = _sink.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
        Encoding.UTF8.GetString(kept.Message.Span).ShouldBe("service_code=nope&lat=145&phone=1");
    }

    [Fact]
    public async Task A_form_with_hundreds_of_faults_is_kept_with_a_reason_that_can_be_read_again()
    {
        var answer = await PostAsync($"api_key={Key}&{Good}&{string.Join('&', Enumerable.Repeat("media_url=x", 500))}");
        answer.Status.ShouldBe(400);
        var kept = _sink.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
        FaultForm.Read(FaultForm.Write(kept.Why)).ShouldBe(kept.Why);
        kept.Reason.ShouldEndWith("and 493 more");
    }

    [Fact]
    public void A_form_that_was_kept_is_read_again_by_what_is_configured_now()
    {
        var feed = new FeedDefinition { Id = "citizens", Door = FeedDoor.Open311 };
        var report = Door().ReadAgain(feed, Encoding.UTF8.GetBytes(Good)).ShouldHaveSingleItem().ShouldBeOfType<Report>();
        report.Category.ShouldBe("housing/water");
        Door().ReadAgain(feed, Encoding.UTF8.GetBytes(Good)).ShouldHaveSingleItem().ShouldBeOfType<Report>().Id.ShouldBe(report.Id);
        Door().ReadAgain(feed, "service_code=nope"u8.ToArray()).ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Reason.ShouldContain("service_code");
    }

    [Fact]
    public async Task The_same_idempotency_key_gives_the_same_id()
    {
        var first = await PostAsync($"api_key={Key}&{Good}", ("Idempotency-Key", "k1"));
        var again = await PostAsync($"api_key={Key}&{Good}", ("Idempotency-Key", "k1"));
        again.Id.ShouldBe(first.Id);
        (await PostAsync($"api_key={Key}&{Good}")).Id.ShouldNotBe(first.Id);
        _sink.Items.Cast<Report>().Take(2).Select(report => report with { Links = [], Extras = [] }).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_form_in_parts_is_taken_and_a_file_in_it_is_refused_and_said()
    {
        const string Type = "multipart/form-data; boundary=b0undary";
        (await PostAsync(Door(), SomeForm.Parts, Type)).Status.ShouldBe(200);
        var report = _sink.Items.ShouldHaveSingleItem().ShouldBeOfType<Report>();
        (report.Category, report.Latitude, report.Text).ShouldBe(("housing/water", 45.0355, "Нет воды & тепла\r\nвторой день"));

        var refused = await PostAsync(Door(), SomeForm.Parts.Replace("filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n", "filename=\"a.jpg\"\r\n\r\nJFIF", StringComparison.Ordinal), Type);
        refused.Status.ShouldBe(400);
        refused.Errors.ShouldHaveSingleItem().Description.ShouldContain("media_url");
        var kept = Encoding.UTF8.GetString(_sink.Items.Last().ShouldBeOfType<Rejection>().Message.Span);
        kept.ShouldStartWith("service_code=housing.water&lat=45.0355&");
        kept.ShouldNotContain("key-of-citizens");
        (await PostAsync(Door(), SomeForm.Parts[..^60], Type)).Status.ShouldBe(400);
        _sink.Items.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Another_jurisdiction_is_404() =>
        (await PostAsync($"api_key={Key}&jurisdiction_id=elsewhere&{Good}")).Status.ShouldBe(404);

    [Fact]
    public async Task A_pressed_room_and_a_fast_key_are_429_and_a_full_disk_is_503()
    {
        _sink.Answer = _ => new DeliveryResult { Status = DeliveryStatus.Pressed, RetryAfter = TimeSpan.FromSeconds(3) };
        var pressed = await PostAsync($"api_key={Key}&{Good}");
        (pressed.Status, pressed.RetryAfter).ShouldBe((429, TimeSpan.FromSeconds(3)));
        _sink.Answer = _ => new DeliveryResult { Status = DeliveryStatus.Unavailable, Reason = "the disk is full", RetryAfter = TimeSpan.FromSeconds(5) };
        (await PostAsync($"api_key={Key}&{Good}")).Status.ShouldBe(503);
        var fast = new FeedDefinition { Id = "citizens", Door = FeedDoor.Open311, Keys = [FeedKey.Hash(Key)], Limits = new FeedLimits { ItemsPerSecond = 0.1, Burst = 1 } };
        _sink.Answer = _ => null;
        var door = Door(fast);
        (await PostAsync(door, $"api_key={Key}&{Good}")).Status.ShouldBe(200);
        (await PostAsync(door, $"api_key={Key}&{Good}")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Another_type_is_415_and_a_form_beyond_the_limit_is_413()
    {
        (await PostAsync(Door(), "{}", "application/json")).Status.ShouldBe(415);
        (await PostAsync(Door(), new string('x', (int)Open311Door.FormBytes + 1))).Status.ShouldBe(413);
    }

    private Task<PostedAnswer> PostAsync(string form, params (string Name, string Value)[] headers) => PostAsync(Door(), form, headers: headers);

    private static async Task<PostedAnswer> PostAsync(
        Open311Door door, string form, string type = "application/x-www-form-urlencoded", params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = type;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(form));
        foreach (var (name, value) in headers)
        {
            context.Request.Headers[name] = value;
        }

        return (await door.TakeAsync(context)).ShouldNotBeNull();
    }

    private Open311Door Door(FeedDefinition? feed = null)
    {
        feed ??= new FeedDefinition
        {
            Id = "citizens",
            Door = FeedDoor.Open311,
            Keys = [FeedKey.Hash(Key)],
            Open311 = new Open311Definition { Notice = "Спасибо", Jurisdiction = "krasnodar.example.org" },
        };
        var directory = new FeedDirectory([feed, new FeedDefinition { Id = "pos", Keys = [FeedKey.Hash("key-of-pos")] }]);
        return new Open311Door(directory, new HashSet<string> { "housing/water" }, _sink, _clock, NullLogger<Open311Door>.Instance);
    }
}
