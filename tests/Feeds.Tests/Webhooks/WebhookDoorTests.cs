using System.Net;
using System.Text;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Tests.Chats;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Webhooks;

public sealed class WebhookDoorTests
{
    private const string Unknown = """{"group_id":34,"event_id":"1","object":{}}""";

    [Fact]
    public async Task A_confirmation_is_answered_before_any_secret_and_to_the_own_community_only()
    {
        await using var server = await WebhookServer.StartAsync();
        var reply = await server.VkAsync("""{"type":"confirmation","group_id":34}""", secret: null);
        reply.ShouldBe(WebhookServer.Confirmation);
        reply.Type.ShouldBe("text/plain");
        (await server.VkAsync("""{"type":"confirmation","group_id":35}""", secret: null)).ShouldBeProblem(HttpStatusCode.Forbidden);
        server.Room.Deliveries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Without_the_secret_nothing_is_taken_and_nothing_is_kept(string? secret)
    {
        await using var server = await WebhookServer.StartAsync();
        (await server.VkAsync(Text("vk/good-message-new.json").Replace("\"secret\":\"***\",", "", StringComparison.Ordinal), secret)).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await server.VkAsync(Unknown, secret)).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await server.TelegramAsync(Bytes("telegram/good-private.json"), secret ?? "")).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await server.MaxAsync(Bytes("max/good-created.json"), secret ?? "")).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await server.TelegramAsync("<html>"u8.ToArray(), secret ?? "")).ShouldBeProblem(HttpStatusCode.Forbidden);
        server.Room.Deliveries.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_old_and_the_new_secret_open_and_a_changed_file_counts_at_once()
    {
        await using var server = await WebhookServer.StartAsync();
        (await server.VkAsync(Text("vk/good-board-post-new.json"))).ShouldBe("ok");
        (await server.VkAsync(Text("vk/good-board-post-new.json"), WebhookServer.New)).ShouldBe("ok");
        (await server.TelegramAsync(Bytes("telegram/good-private.json"), WebhookServer.New)).ShouldBe("");
        (await server.MaxAsync(Bytes("max/good-created.json"), WebhookServer.New)).ShouldBe("");
        server.Write("old", "newest");
        (await server.MaxAsync(Bytes("max/good-created.json"))).ShouldBeProblem(HttpStatusCode.Forbidden);
        (await server.MaxAsync(Bytes("max/good-created.json"), "newest")).ShouldBe("");
        server.Room.Open("max").Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_is_our_fault_and_the_platform_shall_come_again()
    {
        await using var server = await WebhookServer.StartAsync();
        server.Delete("old");
        (await server.MaxAsync(Bytes("max/good-created.json"), WebhookServer.New)).ShouldBe("");
        server.Write("new", "\n");
        var reply = await server.MaxAsync(Bytes("max/good-created.json"), "");
        reply.ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
        reply.RetryAfter.ShouldNotBeNull();
        server.Room.States[^1].Reason!.ShouldStartWith("a secret of the feed can't be read");
        server.Write("new", WebhookServer.New);
        (await server.MaxAsync(Bytes("max/good-created.json"), WebhookServer.New)).ShouldBe("");
        server.Room.States[^1].Reason.ShouldBeNull();
        server.Delete("confirmation");
        (await server.VkAsync("""{"type":"confirmation","group_id":34}""")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("vk", "good-board-post-new.json", "ok")]
    [InlineData("telegram", "good-private.json", "")]
    [InlineData("max", "good-created.json", "")]
    public async Task An_event_that_comes_five_times_is_one_report(string platform, string sample, string answer)
    {
        await using var server = await WebhookServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            var reply = platform switch
            {
                "vk" => await server.VkAsync(Text($"vk/{sample}")),
                "telegram" => await server.TelegramAsync(Bytes($"telegram/{sample}")),
                _ => await server.MaxAsync(Bytes($"max/{sample}")),
            };
            reply.ShouldBe(answer);
        }

        var id = server.Room.Open(platform).ShouldHaveSingleItem();
        server.Room.Reports(id, platform).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_deleted_is_cancelled_and_what_is_restored_is_open_again()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.VkAsync(Text("vk/good-wall-reply-new.json"));
        await server.VkAsync(Text("vk/good-wall-reply-edit.json"));
        server.Room.Open("vk").ShouldBe(["reply-34_9"]);
        await server.VkAsync(Text("vk/good-wall-reply-delete.json"));
        server.Room.Open("vk").ShouldBeEmpty();
        await server.VkAsync(Text("vk/good-wall-reply-restore.json"));
        server.Room.Open("vk").ShouldBe(["reply-34_9"]);
    }

    [Fact]
    public async Task What_the_room_does_not_hold_cannot_be_deleted_but_is_a_sign_of_life()
    {
        await using var server = await WebhookServer.StartAsync();
        (await server.VkAsync(Text("vk/good-wall-reply-delete.json"))).ShouldBe("ok");
        (await server.MaxAsync(Bytes("max/good-removed.json"))).ShouldBe("");
        (await server.VkAsync(Text("vk/good-like.json"))).ShouldBe("ok");
        server.Room.Knows("reply-34_9", "vk").ShouldBeFalse();
        server.Room.Deliveries.Select(delivery => delivery.Items.Count).ShouldBe([0, 0, 0]);
    }

    [Fact]
    public async Task What_is_not_understood_is_kept_without_its_secret_and_answered_so_that_it_does_not_come_again()
    {
        await using var server = await WebhookServer.StartAsync();
        (await server.VkAsync(Unknown)).ShouldBe("ok");
        (await server.TelegramAsync("<html>"u8.ToArray())).ShouldBe("");
        (await server.MaxAsync("""{"a":1}"""u8.ToArray())).ShouldBe("");
        var kept = server.Room.Rejections.Select(rejection => Encoding.UTF8.GetString(rejection.Message.Span)).ToList();
        kept.ShouldBe([Unknown.Insert(1, "\"secret\":\"**********\","), "<html>", """{"a":1}"""]);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"type":"confirmation","group_id":34}}""")]
    public async Task What_is_no_event_of_vk_is_refused_and_not_kept(string body)
    {
        await using var server = await WebhookServer.StartAsync();
        (await server.PostAsync("/hooks/vk/vk", Encoding.UTF8.GetBytes(body))).ShouldBeProblem(HttpStatusCode.BadRequest);
        server.Room.Deliveries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/hooks/vk/nobody")]
    [InlineData("/hooks/vk/telegram")]
    [InlineData("/hooks/telegram/vk")]
    [InlineData("/hooks/max/telegram")]
    public async Task An_unknown_feed_and_one_of_another_door_are_not_found(string path)
    {
        await using var server = await WebhookServer.StartAsync();
        (await server.PostAsync(path, Bytes("vk/good-like.json"))).ShouldBeProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read()
    {
        await using var server = await WebhookServer.StartAsync();
        (await server.VkAsync(Text("vk/good-like.json") + new string(' ', 1 << 20))).ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge);
        server.Room.Deliveries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DeliveryStatus.Pressed, HttpStatusCode.TooManyRequests)]
    [InlineData(DeliveryStatus.Unavailable, HttpStatusCode.ServiceUnavailable)]
    public async Task A_room_that_takes_nothing_says_when_to_come_again(DeliveryStatus status, HttpStatusCode code)
    {
        await using var server = await WebhookServer.StartAsync();
        server.Room.Refuse = _ => new DeliveryResult { Status = status, Reason = "Full.", RetryAfter = TimeSpan.FromSeconds(7) };
        foreach (var reply in new[] { await server.VkAsync(Text("vk/good-board-post-new.json")), await server.TelegramAsync(Bytes("telegram/good-start.json")) })
        {
            reply.ShouldBeProblem(code);
            reply.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
        }

        server.Room.Refuse = _ => null;
        (await server.VkAsync(Text("vk/good-board-post-new.json"))).ShouldBe("ok");
        server.Room.Open("vk").Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_rate_that_is_used_up_is_said()
    {
        await using var server = await WebhookServer.StartAsync(new FeedLimits { ItemsPerSecond = 0.001, Burst = 1 });
        (await server.TelegramAsync(Bytes("telegram/good-private.json"))).ShouldBe("");
        (await server.TelegramAsync(Bytes("telegram/good-private.json"))).ShouldBeProblem(HttpStatusCode.TooManyRequests);
    }

    private static byte[] Bytes(string sample) => ChatSampleTests.Folder.Bytes(sample);

    private static string Text(string sample) => Encoding.UTF8.GetString(Bytes(sample));
}
