using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Polling;

public sealed class PollFeedTests
{
    [Fact]
    public async Task What_a_list_lacks_has_ended_and_what_it_lists_again_goes_on()
    {
        await using var site = await PollSite.StartAsync();
        site.Server.Says(List(1, 2, 3));
        (await site.PollAsync()).Failure.ShouldBeNull();
        site.Server.Says(List(2, 3));
        await site.PollAsync();
        site.Room.Open().ShouldBe(["2", "3"], ignoreOrder: true);
        site.Server.Says(List(1, 2, 3));
        await site.PollAsync();
        site.Room.Open().ShouldBe(["1", "2", "3"], ignoreOrder: true);
        site.State.ShouldBeNull();
    }

    [Fact]
    public async Task A_list_that_is_the_same_is_a_sign_of_life_and_nothing_else()
    {
        await using var site = await PollSite.StartAsync();
        site.Server.Says(List(1, 2), tag: "\"a\"");
        await site.PollAsync();
        await site.PollAsync();
        site.Server.Requests.Last().Headers.IfNoneMatch.ToString().ShouldBe("\"a\"");
        site.Server.Says(List(1, 2));
        await site.PollAsync();
        site.Room.Deliveries.Select(delivery => delivery.Items.Count).ShouldBe([2, 0, 0]);
        site.Room.Deliveries[^1].ReceivedAt.ShouldBe(site.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("<!doctype html><html><body>Service is down</body></html>", "web page")]
    [InlineData("", "empty")]
    [InlineData("""[{"id":"1"},{"id":"2""", "cut short")]
    [InlineData("""{"message":"maintenance"}""", "id")]
    [InlineData("null", "object nor an array")]
    public async Task A_body_that_is_no_list_is_kept_once_fails_the_feed_and_ends_nothing(string body, string reason)
    {
        await using var site = await PollSite.StartAsync();
        site.Server.Says(List(1, 2));
        await site.PollAsync();
        site.Server.Says(body, "text/html");
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain(reason);
        await site.PollAsync();
        site.State.ShouldNotBeNull().ShouldContain(reason);
        site.Room.Rejections.Count().ShouldBe(1);
        site.Room.Open().Count().ShouldBe(2);
        site.Server.Says(List(2));
        (await site.PollAsync()).Failure.ShouldBeNull();
        site.State.ShouldBeNull();
        site.Room.Open().ShouldBe(["2"]);
    }

    [Theory]
    [InlineData(500, "status 500")]
    [InlineData(204, "status 204")]
    [InlineData(401, "check the key")]
    [InlineData(404, "status 404")]
    public async Task A_server_that_answers_with_another_status_fails_the_feed_and_ends_nothing(int status, string reason)
    {
        await using var site = await PollSite.StartAsync();
        site.Server.Says(List(1));
        await site.PollAsync();
        site.Server.Answer = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain(reason);
        site.State.ShouldNotBeNull().ShouldContain(reason);
        site.Room.Open().ShouldBe(["1"]);
        site.Room.Rejections.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_breaks_off_fails_the_feed_even_where_it_reads_as_a_list()
    {
        await using var site = await PollSite.StartAsync();
        site.Server.Says(List(1, 2));
        await site.PollAsync();
        site.Server.BreaksOff(List(2));
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain("cut off");
        site.Room.Open().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_server_that_is_away_fails_the_feed()
    {
        await using var site = await PollSite.StartAsync(poll => poll with { Url = "http://127.0.0.1:9/" });
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain("can't be reached");
    }

    [Fact]
    public async Task A_poll_that_hangs_in_its_body_is_given_up_in_time()
    {
        await using var site = await PollSite.StartAsync(poll => poll with { Timeout = TimeSpan.FromSeconds(7) });
        site.Server.Hangs("[");
        var polling = site.BeginAsync();
        await Eventually(() => !site.Server.Requests.IsEmpty);
        polling.IsCompleted.ShouldBeFalse();
        site.Clock.Advance(TimeSpan.FromSeconds(8));
        (await polling).Failure.ShouldNotBeNull().ShouldContain("longer than 7 s");
    }

    [Fact]
    public async Task A_body_larger_than_allowed_is_not_read_to_its_end()
    {
        await using var site = await PollSite.StartAsync(poll => poll with { MaxBytes = 2048 });
        site.Server.Says($"[{new string(' ', 5000)}]");
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain("2048");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Compressed_answers_are_read_and_broken_ones_refused(string encoding)
    {
        await using var site = await PollSite.StartAsync();
        var packed = Packed(encoding, List([.. Enumerable.Range(1, 200)]));
        foreach (var (bytes, open) in new[] { (packed, 200), (packed[..(packed.Length / 2)], 200) })
        {
            site.Server.Answer = async context =>
            {
                context.Response.Headers.ContentEncoding = encoding;
                await context.Response.Body.WriteAsync(bytes);
            };
            ((await site.PollAsync()).Failure is null).ShouldBe(bytes.Length == packed.Length);
            site.Room.Open().Count().ShouldBe(open);
        }
    }

    [Fact]
    public async Task Redirects_are_followed_at_home_only()
    {
        await using var site = await PollSite.StartAsync();
        await using var other = await PolledServer.StartAsync();
        site.Server.Answer = context => context.Request.Path == "/moved"
            ? context.Response.WriteAsync(List(1))
            : Task.Run(() => context.Response.Redirect("/moved"));
        (await site.PollAsync()).Failure.ShouldBeNull();
        site.Server.Redirects($"{other.Address}inside");
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain("another host");
        site.Server.Redirects("/");
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain("redirects more than");
        other.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Signs_in_with_what_the_secrets_say_at_that_moment()
    {
        var (name, file) = ($"POLL_{Guid.NewGuid():N}", Path.GetTempFileName());
        await using var site = await PollSite.StartAsync(poll => poll with
        {
            Bearer = new SecretReference { File = file },
            Headers = new Dictionary<string, HeaderDefinition> { ["X-Town"] = new() { Value = "k" }, ["X-Key"] = new() { Env = name } },
        });
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain(name);
        Environment.SetEnvironmentVariable(name, "secret");
        await File.WriteAllTextAsync(file, "token\n");
        (await site.PollAsync()).Failure.ShouldBeNull();
        var headers = site.Server.Requests.ShouldHaveSingleItem().Headers;
        (headers.Authorization.ToString(), headers["X-Town"].ToString(), headers["X-Key"].ToString()).ShouldBe(("Bearer token", "k", "secret"));
        File.Delete(file);
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain("secret can't be read");
    }

    [Fact]
    public async Task A_list_that_loses_most_at_once_is_believed_when_the_next_poll_agrees()
    {
        await using var site = await PollSite.StartAsync();
        site.Server.Says(List(1, 2, 3, 4, 5, 6), tag: "\"a\"");
        await site.PollAsync();
        site.Server.Says(List(1), tag: "\"b\"");
        await site.PollAsync();
        site.State.ShouldNotBeNull().ShouldContain("lacks 5 of 6");
        site.Server.Refuses(500);
        await site.PollAsync();
        site.Room.Open().Count().ShouldBe(6);
        site.Server.Says(List(1), tag: "\"b\"");
        await site.PollAsync();
        site.Room.Open().ShouldBe(["1"]);
        site.State.ShouldBeNull();
    }

    [Fact]
    public async Task After_a_restart_nothing_is_taken_twice_and_what_is_gone_meanwhile_ends()
    {
        await using var site = await PollSite.StartAsync();
        site.Server.Says("""[{"id":"1"},{"id":"2"},{"lat":1}]""", tag: "\"a\"");
        await site.PollAsync();
        site.Restart();
        site.Server.Says("""[{"id":"2"},{"lat":1}]""", tag: "\"b\"");
        await site.PollAsync();
        site.Room.Rejections.Count().ShouldBe(1);
        site.Room.Reports("2").ShouldBe(1);
        await site.PollAsync();
        site.Room.Open().ShouldBe(["2"]);
    }

    [Fact]
    public async Task What_need_not_be_complete_is_asked_for_by_its_copy_after_a_restart_unless_its_definition_changed()
    {
        await using var site = await PollSite.StartAsync(poll => poll with { Complete = false });
        site.Server.Says(List(1), tag: "\"a\"");
        await site.PollAsync();
        site.Restart();
        await site.PollAsync();
        site.Server.Requests.Last().Headers.IfNoneMatch.ToString().ShouldBe("\"a\"");
        site.States.Write("list", "{\"Definition\":\"another\",\"Copy\":{\"ETag\":\"x\"}}"u8);
        site.Restart();
        await site.PollAsync();
        site.Server.Requests.Last().Headers.IfNoneMatch.Count.ShouldBe(0);
        site.States.Write("list", "no state"u8);
        site.States.IsFull = true;
        site.Restart();
        site.Server.Says(List(1, 2));
        (await site.PollAsync()).Failure.ShouldBeNull();
    }

    [Fact]
    public async Task A_room_that_takes_nothing_is_asked_again_and_the_list_is_not_forgotten()
    {
        await using var site = await PollSite.StartAsync();
        site.Server.Says(List(1), tag: "\"a\"");
        site.Room.Refuse = _ => new DeliveryResult { Status = DeliveryStatus.Unavailable, Reason = "Full.", RetryAfter = TimeSpan.FromSeconds(3) };
        (await site.PollAsync()).NotTaken.ShouldBe(TimeSpan.FromSeconds(3));
        site.Room.States.ShouldBeEmpty();
        site.Room.Refuse = _ => null;
        await site.PollAsync();
        site.Room.Open().ShouldBe(["1"]);
    }

    [Fact]
    public async Task Polls_at_its_interval_backs_off_where_it_fails_and_recovers_by_itself()
    {
        await using var site = await PollSite.StartAsync();
        using var stop = new CancellationTokenSource();
        site.Server.Refuses(503, retryAfter: "600");
        var running = site.RunAsync(stop.Token);
        await Eventually(() => site.State?.Contains("503", StringComparison.Ordinal) == true && site.Clock.NextIn > TimeSpan.FromSeconds(31));
        site.Server.Says(List(1));
        site.Clock.Advance(TimeSpan.FromSeconds(599));
        site.Server.Requests.Count.ShouldBe(1);
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        await Eventually(() => site.Server.Requests.Count == 2 && site.State is null && site.Clock.NextIn > TimeSpan.FromSeconds(31));
        site.Server.Says(List(2));
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        await Eventually(() => site.Server.Requests.Count == 3);
        await stop.CancelAsync();
        await running;
    }

    private static string List(params int[] ids) => $"[{string.Join(',', ids.Select(id => $$"""{"id":"{{id}}","status":"open","at":"2026-11-21T06:00:00Z"}"""))}]";

    private static byte[] Packed(string encoding, string text)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest, true) : new GZipStream(packed, CompressionLevel.Fastest, true))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static Task Eventually(Func<bool> condition) => Mqtt.Eventually.Holds(condition, "the poll");
}
