using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SituationRoom.Feeds.Files;
using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Host.Import;

/// <summary>A running server's HTTP door: canonical NDJSON with the feed's key.</summary>
public sealed class HttpTarget : IImportTarget, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>With a server that has never answered: it is not there, or the address is wrong.</summary>
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(4);
    private readonly HttpClient _client;
    private readonly TimeProvider _time;
    private bool _hasAnswered;

    /// <param name="client">Its base address is the server's.</param>
    /// <param name="key">The feed's key.</param>
    /// <param name="time">For waiting.</param>
    public HttpTarget(HttpClient client, string key, TimeProvider time)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _client = client;
        _time = time;
    }

    public int Depth => 1;

    public async Task<IReadOnlyList<Outcome>> DeliverAsync(string feed, IReadOnlyList<FeedItem> items, ImportMark import, CancellationToken cancellationToken)
    {
        var body = Body(items);
        var file = import.File is null ? string.Empty : $"&file={Uri.EscapeDataString(import.File)}";
        var address = $"api/v1/feeds/{feed}/reports?mapping=none&import={Uri.EscapeDataString(import.Id)}&source={Uri.EscapeDataString(import.Source)}{file}";
        var since = _time.GetTimestamp();
        while (true)
        {
            string trouble;
            var wait = Pause;
            try
            {
                using var content = new ReadOnlyMemoryContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
                using var response = await _client.PostAsync(address, content, cancellationToken).ConfigureAwait(false);
                _hasAnswered = true;
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
                    return Outcomes(answer, items);
                }

                trouble = await TroubleAsync(response, cancellationToken).ConfigureAwait(false);
                if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                {
                    throw new ImportStoppedException(trouble);
                }

                wait = response.Headers.RetryAfter?.Delta ?? Pause;
                since = response.StatusCode == HttpStatusCode.TooManyRequests ? _time.GetTimestamp() : since;
            }
            catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                trouble = $"{_client.BaseAddress} does not answer: {fault.Message}";
            }

            if (!_hasAnswered && _time.GetElapsedTime(since) > FirstPatience)
            {
                throw new ImportStoppedException($"{trouble}. Start the server, or check --url; then run the same command again.");
            }

            if (_time.GetElapsedTime(since) > Patience)
            {
                throw new ImportStoppedException($"{trouble}. Run the same command again once the server is well; it goes on where it stopped.");
            }

            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<long?> IncidentsAsync(CancellationToken cancellationToken) => Task.FromResult<long?>(null);

    public void Dispose() => _client.Dispose();

    private static ReadOnlyMemory<byte> Body(IReadOnlyList<FeedItem> items)
    {
        var body = new ArrayBufferWriter<byte>(items.Count * 512);
        foreach (var item in items)
        {
            switch (item)
            {
                case Report report:
                    CanonicalWriter.Write(report, body);
                    break;
                case Reading:
                    throw new ImportStoppedException("Readings can't be imported through the HTTP door by this command; post them to …/readings.");
                case Rejection rejection:
                    // No report, so the door rejects and keeps it.
                    body.Write(KeptRow.Sent(rejection));
                    break;
                default:
                    throw new InvalidOperationException($"a feed item of type {item.GetType().Name}");
            }

            body.Write("\n"u8);
        }

        return body.WrittenMemory;
    }

    private static Outcome[] Outcomes(byte[] answer, IReadOnlyList<FeedItem> items)
    {
        using var document = JsonDocument.Parse(answer);
        var root = document.RootElement;
        var outcomes = new Outcome[items.Count];
        foreach (var rejected in root.GetProperty("rejected").EnumerateArray())
        {
            // Of a row that could not be mapped the door only knows that it is no report: this side knows why.
            var index = rejected.GetProperty("index").GetInt32();
            var why = items[index] is Rejection local ? local.Why : Fault.Said(rejected.GetProperty("reason").GetString() ?? "");
            outcomes[index] = new Outcome(OutcomeKind.Rejected, why, rejected.GetProperty("rejection").GetString());
        }

        // The door counts duplicates and does not say which; which of the rest they are does not matter here.
        var duplicates = root.GetProperty("duplicates").GetInt32();
        for (var i = 0; i < outcomes.Length && duplicates > 0; i++)
        {
            if (outcomes[i].Kind == OutcomeKind.Accepted)
            {
                outcomes[i] = new Outcome(OutcomeKind.Duplicate);
                duplicates--;
            }
        }

        return outcomes;
    }

    private static async Task<string> TroubleAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = string.Create(CultureInfo.InvariantCulture, $"The server answered {(int)response.StatusCode}");
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var problem = JsonDocument.Parse(text);
            return problem.RootElement.TryGetProperty("detail", out var detail) ? $"{status}: {detail.GetString()}" : status;
        }
        catch (JsonException)
        {
            return status;
        }
    }
}
