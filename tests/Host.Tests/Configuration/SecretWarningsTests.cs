using SituationRoom.Feeds.Definitions;
using SituationRoom.Host.Configuration;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class SecretWarningsTests
{
    [Fact]
    public void Each_secret_that_can_not_be_read_is_told_with_its_feed_and_place()
    {
        var good = SecretFile(UnixFileMode.UserRead);
        var open = SecretFile(UnixFileMode.UserRead | UnixFileMode.OtherRead);
        var room = new RoomConfiguration
        {
            Feeds =
            [
                new FeedDefinition { Id = "bot", Channel = Channel.Chatbot, Telegram = new TelegramDefinition { Secrets = [new() { File = good }, new() { File = open }] } },
                new FeedDefinition { Id = "list", Poll = new PollDefinition { Bearer = new() { Env = "SITUATIONROOM_TEST_NO_SUCH_VARIABLE" }, Headers = new Dictionary<string, HeaderDefinition> { ["x-key"] = new() { File = "/no/such/file" }, ["x-plain"] = new() { Value = "1" } } } },
            ],
        };
        var warnings = SecretWarnings.Of(room, "/").ToList();
        warnings.Count.ShouldBe(3);
        warnings[0].ShouldStartWith("feed bot, telegram.secrets[1]:");
        warnings[0].ShouldContain($"chmod 600 {open}");
        warnings[1].ShouldStartWith("feed list, poll.bearer:");
        warnings[2].ShouldStartWith("feed list, poll.headers.x-key:");
        warnings.ShouldAllBe(warning => !warning.Contains("hush", StringComparison.Ordinal));
        SecretWarnings.Of(new RoomConfiguration(), "/").ShouldBeEmpty();
    }

    private static string SecretFile(UnixFileMode mode)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("situationroom-secret-").FullName, "secret");
        File.WriteAllText(path, "hush");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }

        return path;
    }
}
