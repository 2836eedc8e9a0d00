using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Doors;

public sealed class TlsSubscriberTests : IDisposable
{
    private const string Feed = "agency";

    private readonly Authority _authority = new("The broker's own");
    private readonly string _files = Directory.CreateTempSubdirectory("situationroom-tls-").FullName;

    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(_files, recursive: true);
    }

    [SkippableTheory]
    [InlineData("3.1.1")]
    [InlineData("5.0")]
    public async Task A_report_of_a_broker_behind_tls_and_a_password_is_on_the_board(string version)
    {
        await using var broker = await TlsBroker.StartAsync(_authority);
        await using var room = await Room.StartAsync(configuration: Subscribed(broker.Port, version, _authority));
        await TroubleBecomesAsync(room, trouble => trouble is null && HasSubscribed(room), room);

        await broker.PublishAsync("city/west/events", """{"id":"a","category":"safety/fire","district":"zapadny"}""");

        await room.OpenBecomesAsync(1, "zapadny", "safety/fire");
    }

    [SkippableFact]
    public async Task A_broker_of_another_authority_fails_the_feed_and_the_reason_names_the_file()
    {
        await using var broker = await TlsBroker.StartAsync(_authority);
        using var other = new Authority("Another");
        await using var room = await Room.StartAsync(configuration: Subscribed(broker.Port, "5.0", other));

        var trouble = await TroubleBecomesAsync(room, text => text is not null, room);

        trouble.ShouldNotBeNull().ShouldContain("is not trusted");
        trouble.ShouldContain("ca.pem");
        trouble.ShouldContain("caFile");
        room.Server.Output.ShouldNotContain("   at ");
    }

    [SkippableFact]
    public async Task A_wrong_password_fails_the_feed_and_is_not_told()
    {
        await using var broker = await TlsBroker.StartAsync(_authority);
        await using var room = await Room.StartAsync(configuration: Subscribed(broker.Port, "5.0", _authority, "not the password"));

        var trouble = await TroubleBecomesAsync(room, text => text is not null, room);

        trouble.ShouldNotBeNull().ShouldContain("authori", Case.Insensitive);
        room.Server.Output.ShouldNotContain("not the password");
    }

    private static bool HasSubscribed(Room room) => room.Server.Output.Contains("is subscribed", StringComparison.Ordinal);

    private static async Task<string?> TroubleBecomesAsync(Room room, Func<string?, bool> holds, Room seen)
    {
        string? trouble = null;
        await Eventually.Async(
            "the feed is in the state expected",
            TimeSpan.FromSeconds(20),
            async () =>
            {
                var feed = (await room.GetAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetString() == Feed);
                trouble = feed.TryGetProperty("trouble", out var text) ? text.GetString() : null;
                return holds(trouble) && (trouble is null || feed.GetProperty("health").GetString() == "failed");
            },
            () => $"{trouble}\n{seen.Server.Output}");
        return trouble;
    }

    private string Subscribed(int port, string version, Authority trusted, string password = TlsBroker.Password)
    {
        var (ca, secret) = (Path.Combine(_files, "ca.pem"), Path.Combine(_files, "password"));
        File.WriteAllText(ca, trusted.Pem);
        OwnersFile.Write(secret, password + "\n");
        return RigText.WithFeed(new
        {
            id = Feed,
            channel = "agency",
            door = "mqtt-subscriber",
            subscriber = new
            {
                host = "127.0.0.1",
                port,
                version,
                tls = true,
                caFile = ca,
                user = TlsBroker.User,
                password = new { file = secret },
                topics = new[] { new { filter = "city/+/events", kind = "reports" } },
            },
        });
    }
}
