using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>Sends incidents that raise alerts, and acts on those as a lead does.</summary>
internal sealed class AlertDesk : IDisposable
{
    private const string Token = "token-of-the-lead-of-the-bench";
    private readonly HttpClient _sender;
    private readonly HttpClient _lead;
    private readonly HttpClient _packed;
    private int _next;

    public AlertDesk(Uri server)
    {
        _sender = Client(server, RigCity.Key("dispatch-112"), DecompressionMethods.None);
        _lead = Client(server, Token, DecompressionMethods.GZip);
        _packed = Client(server, Token, DecompressionMethods.None);
        _packed.DefaultRequestHeaders.AcceptEncoding.Add(new("gzip"));
    }

    /// <summary>The bench's city with a lead, and one rule: each severe incident is an S2 that never escalates.</summary>
    public static string City()
    {
        var city = JsonNode.Parse(RigCity.Configuration())!.AsObject();
        city["people"] = JsonNode.Parse(JsonSerializer.Serialize(new[]
        {
            new { id = "lead", name = "Lead", post = "lead", role = "lead", tokens = new[] { new { sha256 = FeedKey.Hash(Token).Sha256 } } },
        }));
        city["rules"] = JsonNode.Parse("""
            [{ "id": "severe", "kind": "severity", "severity": "Severe", "priority": 2, "names": { "ru": "Тяжёлое", "en": "Severe" }, "response": { "ru": "Выслать ближайший наряд и сообщить старшему смены", "en": "Send the nearest unit and tell the lead" } }]
            """);
        return city.ToJsonString();
    }

    /// <summary>Sends so many severe incidents that are new, in one request.</summary>
    public Task RaiseAsync(int count, CancellationToken cancellationToken) => SendAsync(count, "Severe", cancellationToken);

    /// <summary>Sends minor ones, ten at a time, a hundred a second, until it is cancelled.</summary>
    public async Task MurmurAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await SendAsync(10, "Minor", cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
    }

    /// <summary>How many bytes the whole list has, as a browser takes it.</summary>
    public async Task<long> ListAsync(CancellationToken cancellationToken) => (await _packed.GetByteArrayAsync(new Uri("/api/v1/alerts?limit=10000", UriKind.Relative), cancellationToken)).Length;

    /// <summary>The version of the alerts, and the first of those that nobody acknowledged: id and version.</summary>
    public async Task<(long Version, IReadOnlyList<(string Id, int Version)> Alerts)> FirstAsync(int count, CancellationToken cancellationToken)
    {
        var page = await _lead.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/alerts?limit=10000", UriKind.Relative), cancellationToken);
        return (
            page.GetProperty("version").GetInt64(),
            [.. page.GetProperty("items").EnumerateArray().Where(alert => alert.GetProperty("state").GetString() == "unacknowledged").Take(count).Select(alert => (alert.GetProperty("id").GetString()!, alert.GetProperty("version").GetInt32()))]);
    }

    public async Task AcknowledgeAsync((string Id, int Version) alert, CancellationToken cancellationToken)
    {
        using var answer = await _lead.PostAsJsonAsync(new Uri($"/api/v1/alerts/{alert.Id}/acknowledge", UriKind.Relative), new { version = alert.Version }, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What another console asks once the board says that something changed. Returns the version up to which it knows now.</summary>
    public async Task<long> ChangedAsync(long since, CancellationToken cancellationToken) =>
        (await _lead.GetFromJsonAsync<JsonElement>(new Uri(string.Create(CultureInfo.InvariantCulture, $"/api/v1/alerts?tab=all&limit=1000&since={since}"), UriKind.Relative), cancellationToken)).GetProperty("version").GetInt64();

    public void Dispose()
    {
        _sender.Dispose();
        _lead.Dispose();
        _packed.Dispose();
    }

    private async Task SendAsync(int count, string severity, CancellationToken cancellationToken)
    {
        var first = Interlocked.Add(ref _next, count) - count;
        var lines = Enumerable.Range(first, count).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":"a-{{number}}","severity":"{{severity}}","category":"{{RigCity.Categories[number % RigCity.Categories.Length]}}","district":"{{RigCity.Districts[number / 8 % RigCity.Districts.Length]}}","title":"Incident of the bench"}"""));
        using var content = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");
        using var answer = await _sender.PostAsync(new Uri("/api/v1/feeds/dispatch-112/reports", UriKind.Relative), content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static HttpClient Client(Uri server, string token, DecompressionMethods unpacks)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = unpacks }) { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
