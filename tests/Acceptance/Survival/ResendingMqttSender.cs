using System.Net.Sockets;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Survival;

/// <summary>
/// Publishes about 2,500 reports a second with QoS 1; after a lost connection it connects again and first sends
/// whatever was not acknowledged.
/// </summary>
internal sealed class ResendingMqttSender : IAsyncDisposable
{
    private const int Chunk = 50;
    private const int Window = 1000;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly int _port;
    private readonly string _feed;
    private readonly CancellationTokenSource _stop = new();
    private List<long> _unacknowledged = [];
    private long _next;
    private Task _running = Task.CompletedTask;

    public ResendingMqttSender(int port, string feed)
    {
        _port = port;
        _feed = feed;
    }

    public AcknowledgedNumbers Acknowledged { get; } = new();

    /// <summary>What went wrong last, for a failing test's message.</summary>
    public string? LastFault { get; private set; }

    public void Start() => _running = Task.Run(RunAsync);

    /// <summary>Sends nothing new; returns once everything sent is acknowledged.</summary>
    public async Task FinishAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!await TryConnectionAsync())
        {
            await Eventually.PassAsync(Interval);
        }
    }

    /// <returns>True once everything is acknowledged and nothing new is wanted.</returns>
    private async Task<bool> TryConnectionAsync()
    {
        using var publisher = new MqttPublisher(_feed, Window, number => Acknowledged.Add(number));
        using var over = new CancellationTokenSource();
        try
        {
            var reading = await publisher.ConnectAsync(_port, "resender", CancellationToken.None);
            _ = reading.ContinueWith(_ => over.Cancel(), TaskScheduler.Default);
            while (_unacknowledged.Count > 0)
            {
                await publisher.SendAsync(_unacknowledged[^1], 1, over.Token);
                _unacknowledged.RemoveAt(_unacknowledged.Count - 1);
            }

            using var timer = new PeriodicTimer(Interval);
            while (!_stop.IsCancellationRequested)
            {
                _next += Chunk;
                await publisher.SendAsync(_next - Chunk, Chunk, over.Token);
                await timer.WaitForNextTickAsync(over.Token);
            }

            await publisher.DrainAsync(over.Token);
            return true;
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException)
        {
            LastFault = fault.Message;
            _unacknowledged = [.. Enumerable.Range(0, (int)_next).Select(number => (long)number).Where(number => !Acknowledged.Contains(number))];
            return false;
        }
    }
}
