using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using SituationRoom.Host.Commands.Bench.Figures;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>Posts batches of reports over several connections, as fast as they are answered or at a given pace.</summary>
internal sealed class HttpSender : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _feed;
    private long _next;
    private long _accepted;

    public HttpSender(Uri server, string feed, long firstNumber = 0)
    {
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = Timeout.InfiniteTimeSpan })
        {
            BaseAddress = server,
        };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RigCity.Key(feed));
        _feed = feed;
        _next = firstNumber;
    }

    /// <summary>Reports that were answered with 200 so far.</summary>
    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>Milliseconds from sent to answered of each request.</summary>
    public IReadOnlyCollection<double> AnswerMilliseconds => _answers;

    private readonly System.Collections.Concurrent.ConcurrentBag<double> _answers = [];

    /// <summary>Sends until the time is over; every connection has one request under way at any time.</summary>
    /// <param name="connections">How many send at once.</param>
    /// <param name="batch">Reports in a request.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="cancellationToken">Ends it sooner.</param>
    /// <returns>Seconds that it took, the last answer included.</returns>
    public async Task<double> FloodAsync(int connections, int batch, TimeSpan duration, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                var reports = new ReportBatch(batch, DateTimeOffset.UtcNow);
                while (watch.Elapsed < duration)
                {
                    await PostAsync(reports, Interlocked.Add(ref _next, batch) - batch, cancellationToken);
                }
            },
            cancellationToken)));
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Sends an exact number of reports over several connections.</summary>
    public async Task<double> SendAsync(int connections, int batch, long total, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var end = Interlocked.Read(ref _next) + total;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                var reports = new ReportBatch(batch, DateTimeOffset.UtcNow);
                for (var first = Interlocked.Add(ref _next, batch) - batch; first < end; first = Interlocked.Add(ref _next, batch) - batch)
                {
                    await PostAsync(reports, first, cancellationToken);
                }
            },
            cancellationToken)));
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Sends at a pace: a request each time its moment has come, one after the other on one connection.</summary>
    /// <param name="pace">When which report is due; it also notes when it was sent.</param>
    /// <param name="batch">Reports in a request.</param>
    /// <param name="cancellationToken">Ends it sooner.</param>
    public async Task PacedAsync(Pace pace, int batch, CancellationToken cancellationToken)
    {
        var reports = new ReportBatch(batch, DateTimeOffset.UtcNow);
        for (var sent = 0; sent < pace.Total; sent += batch)
        {
            await pace.WaitAsync(sent, batch, cancellationToken);
            await PostAsync(reports, Interlocked.Add(ref _next, batch) - batch, cancellationToken);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task PostAsync(ReportBatch reports, long first, CancellationToken cancellationToken)
    {
        using var content = new ReadOnlyMemoryContent(reports.Numbered(first));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        while (true)
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await _client.PostAsync(
                new Uri($"/api/v1/feeds/{_feed}/reports", UriKind.Relative), content, cancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                _answers.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                Interlocked.Add(ref _accepted, reports.Count);
                return;
            }

            if (response.StatusCode != HttpStatusCode.TooManyRequests)
            {
                throw new InvalidOperationException(
                    $"POST reports: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellationToken)}");
            }

            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }
}
