using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Mqtt.Client;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Mqtt.Lanes;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Mqtt.Subscriber;

/// <summary>
/// A feed that connects out to a broker and subscribes under a session that the broker keeps while we are away. What
/// comes is acknowledged once it is durable: whatever ends in between, the broker sends it again.
/// </summary>
public sealed class MqttSubscriberFeed
{
    private const int DeliveriesInFlight = 4;
    private const long BytesInFlight = 16L << 20;
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SessionExpiry = TimeSpan.FromDays(7);
    private readonly FeedDefinition _feed;
    private readonly MqttSubscriberDefinition _subscriber;
    private readonly IReportSink _sink;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly UnreleasedIds _unreleased = new();
    private readonly LaneLimits _limits = new(DeliveriesInFlight, TimeSpan.MaxValue, TimeSpan.FromSeconds(5), new InFlightBytes(BytesInFlight));

    /// <exception cref="ArgumentException">The feed names no broker.</exception>
    public MqttSubscriberFeed(FeedDefinition feed, IReportSink sink, TimeProvider timeProvider, ILogger<MqttSubscriberFeed> logger)
    {
        ArgumentNullException.ThrowIfNull(feed);
        _feed = feed;
        _subscriber = feed.Subscriber ?? throw new ArgumentException($"feed {feed.Id} names no broker", nameof(feed));
        _sink = sink;
        _timeProvider = timeProvider;
        _logger = logger;
    }

    /// <summary>Keeps subscribed until it is cancelled. A broker that is away or refuses is a state of the feed, never an exception.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var backoff = new Backoff(_timeProvider);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ConverseAsync(backoff, cancellationToken).ConfigureAwait(false);
            }
            catch (MqttConnectionException e)
            {
                _sink.ReportFeedState(_feed.Id, e.Message);
                var wait = backoff.Next();
                _logger.BrokerLost(_feed.Id, e.Message, wait.TotalSeconds);
                await Task.Delay(wait, _timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ConverseAsync(Backoff backoff, CancellationToken cancellationToken)
    {
        var options = Options();
        var link = await MqttLink.OpenAsync(options, _timeProvider, cancellationToken).ConfigureAwait(false);
        await using (link.ConfigureAwait(false))
        {
            backoff.Connected();
            if (!link.Welcome.SessionPresent)
            {
                _unreleased.Clear(); // [MQTT-3.2.2-5]: the broker has forgotten, so must we
            }

            // From a stop on the room has a moment to take what has come; what it does not take, the broker sends again.
            using var gone = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _timeProvider);
            using var stopping = cancellationToken.Register(() => gone.CancelAfter(PatienceAtStop));
            var guest = new SubscribedTopics(_feed, _subscriber, _sink);
            var lane = new DeliveryLane(guest, new LaneClient(options.Version, false, _unreleased, link, gone.Token), _limits, _timeProvider);
            var conversation = new SubscriberConversation(link, guest, _unreleased, lane, _timeProvider);
            var answering = lane.RunAsync();
            await conversation.SubscribeAsync([.. _subscriber.Topics.Select(topic => new TopicSubscription(topic.Filter, (MqttQos)topic.Qos))], options.Version).ConfigureAwait(false);
            var telling = TellOnceSubscribedAsync(conversation, link.Welcome.SessionPresent);
            try
            {
                await link.RunAsync(conversation, cancellationToken).ConfigureAwait(false);
            }
            catch (MqttConnectionException e)
            {
                _sink.ReportFeedState(_feed.Id, e.Message); // at once: what is under way may take its time
                throw;
            }
            finally
            {
                conversation.GiveUp();
                await telling.ConfigureAwait(false);
                lane.Complete();
                if (!cancellationToken.IsCancellationRequested)
                {
                    await gone.CancelAsync().ConfigureAwait(false);
                }

                // At a stop what has come is still made durable and acknowledged before we say goodbye, unless the room takes nothing.
                await answering.ConfigureAwait(false);
                using var patience = new CancellationTokenSource(PatienceAtStop, _timeProvider);
                if (cancellationToken.IsCancellationRequested)
                {
                    await link.SayGoodbyeAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        }
    }

    private async Task TellOnceSubscribedAsync(SubscriberConversation conversation, bool resumed)
    {
        if (await conversation.Subscribed.ConfigureAwait(false))
        {
            _sink.ReportFeedState(_feed.Id, null);
            _logger.Subscribed(_feed.Id, _subscriber.Host, _subscriber.EffectivePort, resumed);
        }
    }

    private MqttClientOptions Options() => new()
    {
        Host = _subscriber.Host,
        Port = _subscriber.EffectivePort,
        Version = _subscriber.Version == BrokerVersion.V311 ? MqttVersion.V311 : MqttVersion.V500,
        ClientId = _subscriber.ClientId ?? $"situationroom-{_feed.Id}",
        UserName = _subscriber.User,
        Password = _subscriber.Password is { } secret ? () => Read(secret) : null,
        CleanStart = false,
        SessionExpiry = SessionExpiry,
        Tls = _subscriber.Tls,
        CaFile = _subscriber.CaFile,
    };

    private static string Read(SecretReference secret)
    {
        try
        {
            return secret.Read();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            throw new MqttConnectionException($"the password cannot be read: {e.Message}", e);
        }
    }
}
