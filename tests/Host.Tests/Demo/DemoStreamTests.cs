using System.Text.Json;
using SituationRoom.Host.Demo;
using SituationRoom.Host.Senders;

namespace SituationRoom.Host.Tests.Demo;

public sealed class DemoStreamTests
{
    private static readonly DemoFeed Feed = DemoFeeds.All[0];
    private readonly KeepingDoor _door = new();

    [Fact]
    public async Task What_a_door_refuses_is_sent_again_unchanged_after_a_pause()
    {
        var stream = Stream(Cities.Now.AddMinutes(-20));
        _door.Refusal = "HTTP 503";
        await stream.SendDueAsync(Cities.Now, CancellationToken.None);
        stream.Trouble.ShouldBe("HTTP 503");
        stream.SentUntil.ShouldBe(Cities.Now.AddMinutes(-20));
        stream.NextAt(Cities.Now).ShouldBe(Cities.Now.AddSeconds(1));

        _door.Refusal = null;
        await stream.SendDueAsync(Cities.Now.AddSeconds(5), CancellationToken.None);
        stream.Trouble.ShouldBeNull();
        _door.Sent.Count.ShouldBe(2);
        _door.Sent[1].ShouldBe(_door.Sent[0]);

        // What became due between the two attempts is still to come.
        stream.SentUntil.ShouldBe(Cities.Now);
    }

    [Fact]
    public async Task A_gap_is_sent_in_messages_of_a_bounded_size()
    {
        var stream = Stream(Cities.Now.AddHours(-12));
        while (stream.NextAt(Cities.Now) <= Cities.Now)
        {
            await stream.SendDueAsync(Cities.Now, CancellationToken.None);
        }

        _door.Sent.Count.ShouldBeGreaterThan(2);
        _door.Ids().Count.ShouldBe(_door.Ids().Distinct().Count());
        _door.Sent.ShouldAllBe(message => JsonDocument.Parse(message, default).RootElement.GetArrayLength() <= DemoStream.Batch);
        stream.SentUntil.ShouldBe(Cities.Now);
    }

    private DemoStream Stream(DateTimeOffset sentUntil) =>
        new(Feed, new DemoSchedule(Cities.Some(), Feed, Cities.Now.AddDays(-2), sentUntil), _door, sentUntil);

    private sealed class KeepingDoor : IRoomSender
    {
        public List<string> Sent { get; } = [];

        public string? Refusal { get; set; }

        public List<string> Ids() =>
            [.. Sent.SelectMany(message => JsonDocument.Parse(message).RootElement.EnumerateArray()
                .Select(report => $"{report.GetProperty("id").GetString()}/{report.GetProperty("revision").GetInt32()}"))];

        public Task<SendAnswer> SendAsync(string feed, string kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
        {
            Sent.Add(System.Text.Encoding.UTF8.GetString(payload.Span));
            return Task.FromResult(new SendAnswer(Refusal, IsFinal: false));
        }
    }
}
