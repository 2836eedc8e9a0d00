using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Mqtt.Subscriber;
using SituationRoom.Feeds.Tests.Mqtt.Listener;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Mqtt.Subscriber;

/// <summary>The subscriber against a real broker.</summary>
public sealed class MqttSubscriberFeedTests : IAsyncLifetime
{
    private readonly FakeSink _sink = new();
    private CancellationTokenSource _stopping = new();
    private Mosquitto? _broker;
    private Task _running = Task.CompletedTask;

    private Mosquitto Broker => _broker!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _sink.Release();
        await StopAsync();
        if (_broker is not null)
        {
            await _broker.DisposeAsync();
        }

        _stopping.Dispose();
    }

    [SkippableTheory]
    [InlineData(BrokerVersion.V311, 0)]
    [InlineData(BrokerVersion.V311, 1)]
    [InlineData(BrokerVersion.V311, 2)]
    [InlineData(BrokerVersion.V500, 0)]
    [InlineData(BrokerVersion.V500, 1)]
    [InlineData(BrokerVersion.V500, 2)]
    public async Task What_is_published_at_the_broker_arrives(BrokerVersion version, int qos)
    {
        await StartAsync(version, qos);

        await PublishAsync(qos, "a", "b");

        await Eventually.Holds(() => _sink.ReportIds.Count == 2, "both reports arrive");
        _sink.ReportIds.ShouldBe(["a", "b"]);
        _sink.States.ShouldAllBe(state => state.Reason == null);
    }

    [SkippableTheory]
    [InlineData(BrokerVersion.V311, 1)]
    [InlineData(BrokerVersion.V500, 1)]
    [InlineData(BrokerVersion.V500, 2)]
    public async Task What_was_published_while_we_were_away_arrives_even_after_the_broker_was_restarted(BrokerVersion version, int qos)
    {
        await StartAsync(version, qos);
        await StopAsync();

        await PublishAsync(qos, "a", "b", "c");
        await Broker.StopAsync();
        await Broker.StartAsync();
        Run(version, qos);

        await Eventually.Holds(() => _sink.ReportIds.Count == 3, "the broker kept the reports");
        _sink.ReportIds.ShouldBe(["a", "b", "c"]);
    }

    [SkippableFact]
    public async Task Nothing_is_acknowledged_before_it_is_durable()
    {
        await StartAsync(BrokerVersion.V500, 1);
        await RestartTheBrokerWhileTheRoomHesitatesAsync(1);

        // Had it been acknowledged before, it would not come again.
        await Eventually.Holds(() => _sink.ReportIds.Count >= 2, "the broker sends it again");
        _sink.ReportIds.ShouldAllBe(id => id == "a");
    }

    [SkippableFact]
    public async Task A_message_of_qos_2_that_the_broker_sends_again_is_delivered_once()
    {
        await StartAsync(BrokerVersion.V500, 2);
        await RestartTheBrokerWhileTheRoomHesitatesAsync(2);
        await Eventually.Holds(() => _sink.States.Last().Reason is null, "it is subscribed again");

        await PublishAsync(2, "b");

        await Eventually.Holds(() => _sink.ReportIds.Contains("b"), "the next one arrives");
        _sink.ReportIds.ShouldBe(["a", "b"]);
    }

    [SkippableFact]
    public async Task A_room_that_is_pressed_gets_it_again_until_it_is_durable()
    {
        await StartAsync(BrokerVersion.V500, 1);
        for (var i = 0; i < 3; i++)
        {
            _sink.Refusals.Enqueue(new DeliveryResult { Status = DeliveryStatus.Pressed, RetryAfter = TimeSpan.FromMilliseconds(1) });
        }

        await PublishAsync(1, "a");

        await Eventually.Holds(() => _sink.ReportIds.Count == 1, "the room takes it at last");
        _sink.Asked.ShouldBe(4);
    }

    [SkippableFact]
    public async Task A_room_that_takes_nothing_does_not_keep_it_from_stopping()
    {
        await StartAsync(BrokerVersion.V500, 1);
        _sink.AlwaysRefuse = new DeliveryResult { Status = DeliveryStatus.Unavailable, Reason = "the disk is full", RetryAfter = TimeSpan.FromHours(1) };
        await PublishAsync(1, "a", "b");
        await Eventually.Holds(() => _sink.Asked > 0, "the room is asked");

        await _stopping.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(30));

        _sink.AlwaysRefuse = null;
        Run(BrokerVersion.V500, 1);
        await Eventually.Holds(() => _sink.ReportIds.Count == 2, "the broker sends what was not acknowledged");
        _sink.ReportIds.ShouldBe(["a", "b"]);
    }

    [SkippableFact]
    public async Task A_broker_that_goes_is_told_of_and_one_that_comes_back_too()
    {
        await StartAsync(BrokerVersion.V500, 1);

        await Broker.KillAsync();
        await Eventually.Holds(() => _sink.States.Any(state => state.Reason is not null), "the failure is told");
        await Broker.StartAsync();

        await Eventually.Holds(() => _sink.States.Last().Reason is null, "the recovery is told");
        await PublishAsync(1, "after");
        await Eventually.Holds(() => _sink.ReportIds.Contains("after"), "it goes on");
    }

    [SkippableFact]
    public async Task What_is_no_json_arrives_as_a_rejection_and_is_acknowledged()
    {
        await StartAsync(BrokerVersion.V500, 1);

        await Mosquitto.RunAsync("mosquitto_pub", "-p", Port(), "-q", "1", "-t", "city/south/events", "-m", "no json");
        await PublishAsync(1, "next");

        await Eventually.Holds(() => _sink.ReportIds.Contains("next"), "the next one arrives");
        _sink.Deliveries[0].Items[0].ShouldBeOfType<Rejection>();
    }

    [SkippableFact]
    public async Task A_password_that_cannot_be_read_is_a_state_of_the_feed()
    {
        Mosquitto.Require();
        _broker = new Mosquitto();
        await _broker.StartAsync();

        Run(BrokerVersion.V500, 1, new SecretReference { File = "/nowhere/at/all" });

        await Eventually.Holds(() => !_sink.States.IsEmpty, "the failure is told");
        _sink.States.TryPeek(out var state).ShouldBeTrue();
        state.Reason.ShouldNotBeNull().ShouldContain("password");
    }

    [SkippableTheory]
    [InlineData(BrokerVersion.V311)]
    [InlineData(BrokerVersion.V500)]
    public async Task Speaks_tls_to_a_broker_whose_authority_is_named_and_signs_in(BrokerVersion version)
    {
        Mosquitto.Require();
        using var certificate = SomeCertificate.Make();
        _broker = new Mosquitto();
        await _broker.SecureAsync(certificate, "agency", "pass word");
        await _broker.StartAsync();
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "pass word\n");

        Run(version, 1, new SecretReference { File = secret }, _broker.CaFile);

        await Eventually.Holds(() => !_sink.States.IsEmpty, "the feed is subscribed");
        _sink.States.ShouldAllBe(state => state.Reason == null);
        File.Delete(secret);
    }

    [SkippableFact]
    public async Task Does_not_speak_to_a_broker_whose_authority_is_unknown()
    {
        Mosquitto.Require();
        using var certificate = SomeCertificate.Make();
        using var other = SomeCertificate.Make();
        _broker = new Mosquitto();
        await _broker.SecureAsync(certificate, "agency", "password");
        await _broker.StartAsync();
        var authority = Path.GetTempFileName();
        await File.WriteAllTextAsync(authority, other.ExportCertificatePem());

        Run(BrokerVersion.V500, 1, caFile: authority);

        await Eventually.Holds(() => !_sink.States.IsEmpty, "the failure is told");
        _sink.States.TryPeek(out var state).ShouldBeTrue();
        state.Reason.ShouldNotBeNull().ShouldContain($"was not signed by an authority of {authority}");
        File.Delete(authority);
    }

    private async Task StartAsync(BrokerVersion version, int qos)
    {
        Mosquitto.Require();
        _broker = new Mosquitto();
        await _broker.StartAsync();
        Run(version, qos);
        await Eventually.Holds(() => !_sink.States.IsEmpty, "the feed is subscribed");
    }

    private void Run(BrokerVersion version, int qos, SecretReference? password = null, string? caFile = null)
    {
        var feed = new FeedDefinition
        {
            Id = "agency",
            Channel = Channel.Agency,
            Door = FeedDoor.MqttSubscriber,
            Subscriber = new MqttSubscriberDefinition
            {
                Host = "127.0.0.1",
                Port = Broker.Port,
                Version = version,
                User = password is null ? null : "agency",
                Password = password,
                Tls = caFile is not null,
                CaFile = caFile,
                Topics = [new TopicDefinition { Filter = "city/+/events", Kind = MessageKind.Reports, Qos = qos }],
            },
        };
        var subscriber = new MqttSubscriberFeed(feed, _sink, TimeProvider.System, NullLogger<MqttSubscriberFeed>.Instance);
        _stopping = new CancellationTokenSource();
        _running = subscriber.RunAsync(_stopping.Token);
    }

    private async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
        _stopping = new CancellationTokenSource();
    }

    private async Task RestartTheBrokerWhileTheRoomHesitatesAsync(int qos)
    {
        _sink.Withhold();
        await PublishAsync(qos, "a");
        await Eventually.Holds(() => _sink.Asked == 1, "the room is asked");
        await Broker.StopAsync();
        await Eventually.Holds(() => _sink.States.Any(state => state.Reason is not null), "the failure is told");
        _sink.Release();
        await Eventually.Holds(() => _sink.ReportIds.Count == 1, "the room answers");
        await Broker.StartAsync();
    }

    private string Port() => Broker.Port.ToString(CultureInfo.InvariantCulture);

    private async Task PublishAsync(int qos, params string[] ids)
    {
        foreach (var id in ids)
        {
            var (code, output) = await Mosquitto.RunAsync(
                "mosquitto_pub", "-p", Port(), "-q", qos.ToString(CultureInfo.InvariantCulture), "-t", "city/north/events", "-m", $$"""{"id":"{{id}}"}""");
            code.ShouldBe(0, output);
        }
    }
}
