using SituationRoom.Core.Notices;
using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class NoticeRulesTests
{
    private static readonly SecretReference Secret = new() { Env = "SOME" };

    [Fact]
    public void Targets_of_every_kind_are_taken()
    {
        Errors(new NoticesDefinition
        {
            Cap = new CapVoiceDefinition { Sender = "room.city.example" },
            Targets =
            [
                new() { Id = "duty-hook", Kind = NoticeKind.Webhook, Url = "https://duty.city.example/alerts", Secret = Secret, Priorities = [1, 2] },
                new() { Id = "local-cap", Kind = NoticeKind.Webhook, Url = "http://127.0.0.1:9/cap", Secret = Secret, Format = "cap" },
                new() { Id = "duty-mail", Kind = NoticeKind.Email, Host = "mail.city.example", From = "room@city.example", To = ["duty@city.example"] },
                new() { Id = "duty-chat", Kind = NoticeKind.Telegram, Chat = "-100500", Secret = Secret },
                new() { Id = "feed", Kind = NoticeKind.Cap },
            ],
        }).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_its_place()
    {
        var errors = Errors(new NoticesDefinition
        {
            Targets =
            [
                new() { Id = "Bad Id", Kind = NoticeKind.Webhook, Url = "http://duty.city.example/", Format = "xml", Priorities = [5], Language = "de" },
                new() { Id = "mail", Kind = NoticeKind.Email, Port = 0, User = "room", From = "nobody", To = ["x"] },
                new() { Id = "mail", Kind = NoticeKind.Telegram },
                new() { Id = "feed", Kind = NoticeKind.Cap },
                new() { Id = "feed-two", Kind = NoticeKind.Cap, FromEscalation = 0 },
            ],
        });
        errors.Select(error => error.Key).ShouldBe(
            [
                "notices.targets[0].id", "notices.targets[0].priorities", "notices.targets[0].language", "notices.targets[0].url", "notices.targets[0].secret", "notices.targets[0].format",
                "notices.targets[1].host", "notices.targets[1].port", "notices.targets[1].secret", "notices.targets[1].from", "notices.targets[1].to",
                "notices.targets[2].id", "notices.targets[2].secret", "notices.targets[2].chat",
                "notices.targets[4].fromEscalation", "notices.targets[4].kind", "notices.cap.sender",
            ],
            ignoreOrder: false);
        errors.ShouldAllBe(error => error.Remedy.Length > 0);
    }

    [Fact]
    public void A_heartbeat_goes_to_an_address_that_may_be_and_not_too_often()
    {
        Errors(new NoticesDefinition { Heartbeat = new() { Url = "https://watch.example/room" } }).ShouldBeEmpty();
        Errors(new NoticesDefinition { Heartbeat = new() { Url = "http://watch.example/room", Every = TimeSpan.FromSeconds(1) } })
            .Select(error => error.Key).ShouldBe(["notices.heartbeat.url", "notices.heartbeat.every"]);
    }

    [Theory]
    [InlineData("https://user:hush@duty.city.example/")]
    [InlineData("ftp://duty.city.example/")]
    [InlineData("duty.city.example")]
    public void An_address_is_https_and_holds_no_password(string url) =>
        Errors(new NoticesDefinition { Targets = [new() { Id = "hook", Kind = NoticeKind.Webhook, Url = url, Secret = Secret }] })
            .Single().Key.ShouldBe("notices.targets[0].url");

    private static List<ConfigurationError> Errors(NoticesDefinition notices)
    {
        var errors = new List<ConfigurationError>();
        NoticeRules.Validate(notices, errors);
        return errors;
    }
}
