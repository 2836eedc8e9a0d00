using System.Net;
using System.Net.Http.Headers;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Survival;

/// <summary>Posts batches at about 2,500 reports a second and sends each again until it is answered with 200, as a real dispatch service does.</summary>
internal sealed class ResendingHttpSender : IAsyncDisposable
{
    private const int Batch = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient _client;
    private readonly string _feed;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public ResendingHttpSender(Uri server, string feed)
    {
        _feed = feed;
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(10) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RigCity.Key(feed));
    }

    public AcknowledgedNumbers Acknowledged { get; } = new();

    /// <summary>What went wrong last, for a failing test's message.</summary>
    public string? LastFault { get; private set; }

    public void Start() => _running = Task.Run(RunAsync);

    /// <summary>Sends nothing new; returns once the last batch is acknowledged.</summary>
    public async Task FinishAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new ReportBatch(Batch, DateTimeOffset.UtcNow);
        using var timer = new PeriodicTimer(Interval);
        for (var first = 0L; !_stop.IsCancellationRequested; first += Batch)
        {
            while (!await TryPostAsync(batch.Numbered(first)))
            {
                await Eventually.PassAsync(Interval);
            }

            Acknowledged.Add(first, Batch);
            await timer.WaitForNextTickAsync();
        }
    }

    private async Task<bool> TryPostAsync(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var content = new ReadOnlyMemoryContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            using var response = await _client.PostAsync(new Uri($"/api/v1/feeds/{_feed}/reports", UriKind.Relative), content);
            LastFault = response.StatusCode == HttpStatusCode.OK ? null : $"HTTP {(int)response.StatusCode}";
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            LastFault = fault.Message;
            return false;
        }
    }
}
