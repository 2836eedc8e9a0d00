using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Tests.Definitions;

public sealed class PollRulesTests
{
    private static readonly PollDefinition Good = new() { Url = "https://dispatch.example.org/active.json?key=k", Every = TimeSpan.FromMinutes(1) };

    [Fact]
    public void Accepts_a_plain_poll_and_needs_no_key_of_ours() => Errors(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("active.json")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://dispatch.example.org/a")]
    [InlineData("https://user:secret@dispatch.example.org/")]
    public void Refuses_addresses_that_are_not_asked_and_does_not_repeat_them(string url)
    {
        var error = Errors(Good with { Url = url }).ShouldHaveSingleItem();
        error.Key.ShouldBe("feeds[0].poll.url");
        error.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public void Names_every_error_at_once()
    {
        var poll = Good with
        {
            Every = null,
            Timeout = TimeSpan.FromHours(1),
            MaxBytes = 1,
            MaxLinks = 0,
            User = "u",
            Bearer = new SecretReference(),
            LinkHosts = ["http://a"],
            Kind = MessageKind.Readings,
            Complete = true,
            Headers = new Dictionary<string, HeaderDefinition>
            {
                ["Authorization"] = new() { Value = "x" },
                ["X-Both"] = new() { Value = "x", Env = "Y" },
                ["X-Good"] = new() { Env = "Y" },
            },
        };
        Errors(poll).Select(error => error.Key["feeds[0].poll.".Length..]).ShouldBe(
            ["every", "timeout", "maxBytes", "maxLinks", "headers.Authorization", "headers.X-Both", "bearer", "user", "linkHosts[0]", "kind"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(DocumentFormat.Cap, "Cancel")]
    [InlineData(DocumentFormat.Datex2, "datex2")]
    public void A_format_that_says_itself_what_has_ended_is_not_told(DocumentFormat format, string remedy) =>
        Errors(Good with { Format = format, Complete = true }).ShouldContain(error => error.Key == "feeds[0].poll.complete" && error.Remedy.Contains(remedy));

    [Fact]
    public void A_poll_and_its_door_belong_together()
    {
        FeedValidator.Validate([new FeedDefinition { Id = "a", Door = FeedDoor.Poll }]).ShouldHaveSingleItem().Key.ShouldBe("feeds[0].poll");
        FeedValidator.Validate([new FeedDefinition { Id = "a", Door = FeedDoor.File, Poll = Good }]).ShouldHaveSingleItem().Key.ShouldBe("feeds[0].poll");
    }

    private static IReadOnlyList<ConfigurationError> Errors(PollDefinition poll) =>
        FeedValidator.Validate([new FeedDefinition { Id = "a", Door = FeedDoor.Poll, Poll = poll }]);
}
