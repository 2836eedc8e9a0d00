using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Http;

namespace SituationRoom.Feeds.Tests.Http;

/// <summary>The HTTP door on a real Kestrel at a free port of 127.0.0.1, with a sink that collects.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FeedServer(WebApplication app, HttpFeed door, CollectingSink sink)
    {
        _app = app;
        Door = door;
        Sink = sink;
        Client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public static string Key { get; } = FeedKey.Make();

    public HttpFeed Door { get; }

    public CollectingSink Sink { get; }

    public HttpClient Client { get; }

    public static async Task<FeedServer> StartAsync(HttpFeedOptions? options = null, FeedDefinition? feed = null, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var sink = new CollectingSink();
        var definition = (feed ?? new FeedDefinition()) with { Id = "pos", Keys = [FeedKey.Hash(Key)] };
        var directory = new FeedDirectory([definition, new FeedDefinition { Id = "other", Keys = [FeedKey.Hash("other-key")] }]);
        var door = new HttpFeed(directory, sink, options ?? new HttpFeedOptions(), clock ?? TimeProvider.System, NullLogger<HttpFeed>.Instance);
        app.MapHttpFeed(door);
        await app.StartAsync();
        return new FeedServer(app, door, sink);
    }

    public Task<Answer> PostAsync(string body, string type = "application/json", string path = "/api/v1/feeds/pos/reports", bool gzip = false) =>
        PostAsync(Content(Encoding.UTF8.GetBytes(body), type, gzip), path);

    public async Task<Answer> PostAsync(HttpContent content, string path = "/api/v1/feeds/pos/reports", string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? Key);
        return await SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.Delta, JsonDocument.Parse(text).RootElement);
    }

    public static HttpContent Content(byte[] body, string? type, bool gzip = false)
    {
        if (gzip)
        {
            using var packed = new MemoryStream();
            using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                stream.Write(body);
            }

            body = packed.ToArray();
        }

        var content = new ByteArrayContent(body);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        if (gzip)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        return content;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>An answer, read to its end.</summary>
    internal sealed record Answer(HttpStatusCode Status, string? Type, TimeSpan? RetryAfter, JsonElement Body)
    {
        public string Detail => Body.GetProperty("detail").GetString()!;

        public void ShouldBeProblem(HttpStatusCode status, string detail)
        {
            Status.ShouldBe(status);
            Type.ShouldBe("application/problem+json");
            Body.GetProperty("status").GetInt32().ShouldBe((int)status);
            Body.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
            Detail.ShouldContain(detail);
        }

        public void ShouldBeTaken(long accepted, params int[] rejected)
        {
            Status.ShouldBe(HttpStatusCode.OK, Body.ToString());
            Body.GetProperty("accepted").GetInt64().ShouldBe(accepted);
            Body.GetProperty("duplicates").GetInt64().ShouldBe(0);
            Body.GetProperty("rejected").EnumerateArray().Select(item => item.GetProperty("index").GetInt32()).ShouldBe(rejected);
        }
    }
}
