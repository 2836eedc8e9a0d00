using Microsoft.AspNetCore.Http;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Tests.Cap;
using SituationRoom.Feeds.Tests.Mqtt;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Polling;

public sealed class PollIndexTests
{
    [Fact]
    public async Task An_index_is_followed_to_what_is_new_or_changed_only_also_after_a_restart()
    {
        await using var site = await StartAsync();
        Lists(site, ("a", 1), ("b", 1));
        (await site.PollAsync()).Failure.ShouldBeNull();
        Taken(site).ShouldBe(["a", "b"]);
        site.Restart();
        Lists(site, ("a", 1), ("b", 2), ("c", 1));
        await site.PollAsync();
        Asked(site).ShouldBe(["/a", "/b", "/b", "/c"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_beyond_the_bound_comes_with_the_next_poll()
    {
        await using var site = await StartAsync(poll => poll with { MaxLinks = 2 });
        Lists(site, ("a", 1), ("b", 2), ("c", 3));
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain("more than 2");
        Taken(site).ShouldBe(["a", "b"]);
        (await site.PollAsync()).Failure.ShouldBeNull();
        Taken(site).ShouldBe(["a", "b", "c"]);
        site.State.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_read_before_the_time_was_over_is_taken_and_the_next_poll_goes_on_behind()
    {
        await using var site = await StartAsync();
        Lists(site, ("a", 1), ("slow", 1), ("c", 1));
        (await OverAsync(1)).ShouldContain("time was over");
        Taken(site).ShouldBe(["a"]);
        (await OverAsync(2)).ShouldContain("time was over");
        Taken(site).ShouldBe(["a", "c"]);
        Asked(site).ShouldBe(["/a", "/slow", "/c", "/slow"]);

        Lists(site, ("a", 1), ("c", 1));
        (await site.PollAsync()).Failure.ShouldBeNull();
        Asked(site).Count().ShouldBe(4, "what was read is remembered");

        async Task<string> OverAsync(int asked)
        {
            var polling = site.BeginAsync();
            await Eventually.Holds(() => Asked(site).Count(path => path == "/slow") == asked, "the slow document is asked for");
            site.Clock.Advance(TimeSpan.FromSeconds(31));
            return (await polling).Failure.ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_link_that_fails_is_said_the_others_are_taken_and_it_is_asked_again()
    {
        await using var site = await StartAsync();
        Lists(site, ("gone", 1), ("page", 1), ("b", 1));
        (await site.PollAsync()).Failure.ShouldNotBeNull().ShouldContain("404");
        Taken(site).ShouldBe(["b"]);
        site.Room.Rejections.Count().ShouldBe(1, "a page in place of an alert is kept");
        await site.PollAsync();
        Asked(site).ShouldBe(["/gone", "/page", "/b", "/gone", "/page"], ignoreOrder: true);
        site.Room.Rejections.Count().ShouldBe(1, "and not kept again");
    }

    [Fact]
    public async Task Another_host_is_asked_only_where_it_is_named_and_without_our_secrets()
    {
        await using var other = await PolledServer.StartAsync();
        other.Says(Some.Xml("Alert", "elsewhere", 0), "application/cap+xml");
        foreach (var isNamed in new[] { false, true })
        {
            await using var site = await StartAsync(poll => poll with
            {
                Url = poll.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal),
                LinkHosts = isNamed ? ["127.0.0.1"] : [],
                Headers = new Dictionary<string, HeaderDefinition> { ["X-Key"] = new() { Value = "k" } },
            });
            Lists(site, ($"{other.Address}x", 1));
            var failure = (await site.PollAsync()).Failure;
            (failure?.Contains("another host", StringComparison.Ordinal) ?? false).ShouldBe(!isNamed);
            other.Requests.Count.ShouldBe(isNamed ? 1 : 0);
        }

        other.Requests.Single().Headers.ContainsKey("X-Key").ShouldBeFalse();
    }

    private static Task<PollSite> StartAsync(Func<PollDefinition, PollDefinition>? with = null) => PollSite.StartAsync(poll =>
    {
        poll = poll with { Format = DocumentFormat.Cap, Complete = null };
        return with?.Invoke(poll) ?? poll;
    });

    private static void Lists(PollSite site, params (string Name, int Day)[] alerts) => site.Server.Answer = context => context.Request.Path.Value switch
    {
        "/" => context.Response.WriteAsync($"""
            <feed xmlns="http://www.w3.org/2005/Atom">{string.Concat(alerts.Select(alert => $"""
                <entry><id>{alert.Name}</id><updated>2026-11-{alert.Day:00}T00:00:00Z</updated><link type="application/cap+xml" href="{alert.Name}"/></entry>
                """))}</feed>
            """),
        "/gone" => Status(context, 404),
        "/slow" => new TaskCompletionSource().Task.WaitAsync(context.RequestAborted),
        "/page" => context.Response.WriteAsync("<!doctype html><html></html>"),
        var path => context.Response.WriteAsync(Some.Xml("Alert", path![1..], 0)),
    };

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static IEnumerable<string> Asked(PollSite site) => site.Server.Requests.Select(request => request.Path).Where(path => path != "/");

    private static IEnumerable<string?> Taken(PollSite site) =>
        site.Room.Deliveries.SelectMany(delivery => delivery.Items).OfType<Report>().Select(report => report.Title?.Split(' ')[^1]).Distinct();
}
