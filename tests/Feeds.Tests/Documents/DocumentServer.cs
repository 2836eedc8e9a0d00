using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Documents.Door;
using SituationRoom.Feeds.Documents.Intake;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Tests.Http;

namespace SituationRoom.Feeds.Tests.Documents;

/// <summary>The door of documents on a real Kestrel at a free port of 127.0.0.1, before a model of a room. JSON lists are posted to it at <c>/list/list</c>.</summary>
internal sealed class DocumentServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private DocumentServer(WebApplication app, ModelRoom room)
    {
        (_app, Room) = (app, room);
        _client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public static string Key { get; } = FeedKey.Make();

    public ModelRoom Room { get; }

    public static async Task<DocumentServer> StartAsync(HttpFeedOptions? options = null, FeedLimits? limits = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var room = new ModelRoom();
        var clock = new StillClock();
        var directory = new FeedDirectory(
        [
            new FeedDefinition
            {
                Id = "list",
                Door = FeedDoor.Poll,
                Keys = [FeedKey.Hash(Key)],
                Limits = limits,
                Poll = new PollDefinition { Url = "http://127.0.0.1/", Every = TimeSpan.FromMinutes(1), Complete = true },
            },
            new FeedDefinition { Id = "other", Keys = [FeedKey.Hash("other-key")] },
        ]);
        var known = options ?? new HttpFeedOptions();
        var intake = new DocumentIntake(room, room, known, new TickingClock(clock));
        var door = new DocumentDoor(directory, intake, known, clock, NullLogger<DocumentDoor>.Instance);
        app.MapDocumentDoor(door);
        app.MapPost("/list/{feed}", (HttpContext context, string feed) => door.HandleAsync(context, feed, DocumentFormat.Json));
        await app.StartAsync();
        return new DocumentServer(app, room);
    }

    public async Task<FeedServer.Answer> PostAsync(HttpContent content, string path = "/list/list", string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? Key);
        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new FeedServer.Answer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.Delta, System.Text.Json.JsonDocument.Parse(text).RootElement);
    }

    public Task<FeedServer.Answer> PostAsync(string document, string type = "application/xml", bool gzip = false) =>
        PostAsync(FeedServer.Content(System.Text.Encoding.UTF8.GetBytes(document), type, gzip));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Each look at it is a minute later, as between two documents.</summary>
    private sealed class TickingClock(StillClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            return clock.GetUtcNow();
        }
    }
}
