using System.Buffers;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Host.Senders;
using SituationRoom.Reports;

namespace SituationRoom.Host.Demo;

/// <summary>
/// The demonstration's load: at a first start the history through the import, then what the city's hour brings,
/// through the HTTP and the MQTT door like anyone's. One loop that sleeps until something is due.
/// </summary>
public sealed partial class DemoTraffic : BackgroundService
{
    private const string ReadingsFeed = "traffic-center";
    private static readonly TimeSpan SaveEvery = TimeSpan.FromMinutes(1);
    private readonly DemoSettings _settings;
    private readonly IReportSink _intake;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly TimeProvider _time;
    private readonly ILogger<DemoTraffic> _logger;

    public DemoTraffic(DemoSettings settings, IReportSink intake, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<DemoTraffic> logger)
    {
        _settings = settings;
        _intake = intake;
        _lifetime = lifetime;
        _time = time;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = _lifetime.ApplicationStarted.Register(started.SetResult).ConfigureAwait(false);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(false);

        var map = DemoMap.Read(DemoResources.Boundaries());
        var city = new DemoCity(DemoSettings.Seed, map, _settings.Zone);
        var progress = await BeginAsync(city, stoppingToken).ConfigureAwait(false);
        using var http = new HttpSender(_settings.Http(), feed => _settings.Keys[feed]);
        await using var mqtt = _settings.Mqtt() is { } address ? new MqttSender(address.Host, address.Port, "demo", feed => _settings.Keys[feed]) : null;
        IRoomSender published = mqtt is null ? http : mqtt;
        var streams = DemoFeeds.All.Select(feed => Stream(city, progress, feed, feed.ByMqtt ? published : http)).ToList();
        var readings = new DemoReadings(DemoSettings.Seed, map, _settings.Zone);
        try
        {
            await SendAsync(streams, readings, published, progress.Origin, stoppingToken).ConfigureAwait(false);
        }
        finally
        {
            Save(streams, progress.Origin);
        }
    }

    private static DemoStream Stream(DemoCity city, DemoProgress progress, DemoFeed feed, IRoomSender door)
    {
        var sentUntil = progress.SentUntil.GetValueOrDefault(feed.Id, progress.Origin);
        return new DemoStream(feed, new DemoSchedule(city, feed, progress.Origin, sentUntil), door, sentUntil);
    }

    private async Task<DemoProgress> BeginAsync(DemoCity city, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var horizon = now - DemoSettings.History;
        var progress = DemoProgress.Load(_settings.DataDirectory);
        if (progress is not null)
        {
            // A gap is filled in as it would have been; one longer than the history only as far back as the history reaches.
            return progress with
            {
                SentUntil = progress.SentUntil.ToDictionary(feed => feed.Key, feed => feed.Value < horizon ? horizon : feed.Value),
            };
        }

        var begun = _time.GetTimestamp();
        var target = new IntakeTarget(_intake, () => null, _time);
        var account = await DemoHistory.TakeInAsync(
            city, horizon, now, Path.Combine(_settings.DataDirectory, "history"), target, cancellationToken).ConfigureAwait(false);
        var seconds = _time.GetElapsedTime(begun).TotalSeconds;
        LogHistory(account.Accepted, seconds);
        progress = new DemoProgress(horizon, DemoFeeds.All.ToDictionary(feed => feed.Id, _ => now));
        progress.Save(_settings.DataDirectory);
        return progress;
    }

    private async Task SendAsync(
        IReadOnlyList<DemoStream> streams, DemoReadings readings, IRoomSender readingsDoor, DateTimeOffset origin, CancellationToken cancellationToken)
    {
        var lastReading = default(DateTimeOffset);
        var savedAt = _time.GetUtcNow();
        while (true)
        {
            var now = _time.GetUtcNow();
            foreach (var stream in streams.Where(stream => stream.NextAt(now) <= now))
            {
                var before = stream.Trouble;
                await stream.SendDueAsync(now, cancellationToken).ConfigureAwait(false);
                if (stream.Trouble is not null && before is null)
                {
                    LogRefused(stream.Feed, stream.Trouble);
                }
            }

            if (DemoReadings.MomentAt(now) is var moment && moment > lastReading)
            {
                lastReading = moment;
                var payload = new ArrayBufferWriter<byte>();
                readings.WriteTo(payload, moment);
                await readingsDoor.SendAsync(ReadingsFeed, "readings", payload.WrittenMemory, cancellationToken).ConfigureAwait(false);
            }

            if (now - savedAt >= SaveEvery)
            {
                Save(streams, origin);
                savedAt = now;
            }

            now = _time.GetUtcNow();
            var next = streams.Select(stream => stream.NextAt(now)).Append(lastReading + DemoReadings.Interval).Min();
            if (next > now)
            {
                await Task.Delay(next - now + TimeSpan.FromMilliseconds(1), _time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void Save(IReadOnlyList<DemoStream> streams, DateTimeOffset origin) =>
        new DemoProgress(origin, streams.ToDictionary(stream => stream.Feed, stream => stream.SentUntil)).Save(_settings.DataDirectory);

    [LoggerMessage(Level = LogLevel.Information, Message = "The demonstration took in {Reports} reports of the past four weeks in {Seconds:0.0} s")]
    private partial void LogHistory(long reports, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demonstration's feed {Feed} was not taken ({Reason}); it is sent again")]
    private partial void LogRefused(string feed, string reason);
}
