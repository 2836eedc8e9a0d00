using System.Text;
using SituationRoom.Feeds.Mqtt.Client;
using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Tests.Mqtt.Client;

public sealed class MqttPublisherTests
{
    private static readonly ReadOnlyMemory<byte> Topic = Encoding.UTF8.GetBytes("feeds/traffic/readings");

    [SkippableTheory]
    [InlineData(MqttVersion.V311)]
    [InlineData(MqttVersion.V500)]
    public async Task Every_message_sent_through_a_small_window_is_acknowledged_in_order(MqttVersion version)
    {
        Mosquitto.Require();
        await using var broker = new Mosquitto();
        await broker.StartAsync();
        var tags = new List<long>();
        await using var publisher = new MqttPublisher(Options(broker.Port, version), window: 7) { Acknowledged = (tag, _) => tags.Add(tag) };
        await publisher.ConnectAsync(CancellationToken.None);

        await publisher.SendManyAsync(Topic, Payloads(500), firstTag: 100, CancellationToken.None);
        await publisher.DrainAsync(CancellationToken.None);

        tags.ShouldBe(Enumerable.Range(100, 500).Select(number => (long)number));
        publisher.Figures.ShouldBe(new MqttPublisherFigures(500, 500, 0, 0, 1, null));
    }

    [SkippableFact]
    public async Task Publish_answers_with_the_reason_of_the_server()
    {
        Mosquitto.Require();
        await using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var publisher = new MqttPublisher(Options(broker.Port, MqttVersion.V500), window: 10);
        await publisher.ConnectAsync(CancellationToken.None);

        (await publisher.PublishAsync("nobody/listens", "{}"u8.ToArray(), CancellationToken.None)).ShouldBe(MqttReason.NoMatchingSubscribers);
    }

    [SkippableFact]
    public async Task What_was_not_acknowledged_is_sent_again_after_the_broker_comes_back()
    {
        Mosquitto.Require();
        await using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var publisher = new MqttPublisher(Options(broker.Port, MqttVersion.V500), window: 1000);
        await publisher.ConnectAsync(CancellationToken.None);
        await broker.KillAsync();

        await publisher.SendManyAsync(Topic, Payloads(300), firstTag: 0, CancellationToken.None);
        await broker.StartAsync();
        await publisher.DrainAsync(CancellationToken.None);

        publisher.Figures.Acknowledged.ShouldBe(300);
        publisher.Figures.Connections.ShouldBeGreaterThanOrEqualTo(2);
        publisher.Figures.LastFailure.ShouldNotBeNull();
    }

    [Fact]
    public async Task Connecting_where_nobody_listens_says_so()
    {
        await using var publisher = new MqttPublisher(Options(FreePort.Find(), MqttVersion.V500), window: 1);

        var failure = await Should.ThrowAsync<MqttConnectionException>(() => publisher.ConnectAsync(CancellationToken.None));

        failure.Message.ShouldContain("cannot be reached");
    }

    private static MqttClientOptions Options(int port, MqttVersion version) =>
        new() { Host = "127.0.0.1", Port = port, Version = version, ClientId = "publisher-test" };

    private static ReadOnlyMemory<byte>[] Payloads(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes($"{{\"id\":\"{number}\"}}")))];
}
