using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Http;
using SituationRoom.Feeds.Tests.Chats;
using SituationRoom.Feeds.Tests.Documents;
using SituationRoom.Feeds.Webhooks;

namespace SituationRoom.Feeds.Tests.Webhooks;

/// <summary>The door of the platforms on a real Kestrel at a free port of 127.0.0.1, before a model of a room. Its secrets lie in files, the old and the new one.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    public const string Old = "old-secret";
    public const string New = "new-secret";
    public const string Confirmation = "9f8e7d";

    private readonly string _directory = Directory.CreateTempSubdirectory("webhooks-").FullName;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private WebhookServer()
    {
    }

    public ModelRoom Room { get; } = new();

    public static async Task<WebhookServer> StartAsync(FeedLimits? limits = null)
    {
        var server = new WebhookServer();
        server.Write("old", Old + "\n");
        server.Write("new", New);
        server.Write("confirmation", Confirmation);
        await server.ListenAsync(limits);
        return server;
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(_directory, file);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public void Delete(string file) => File.Delete(Path.Combine(_directory, file));

    public async Task<Reply> PostAsync(string path, byte[] body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(request);
        return new Reply(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(), response.Headers.RetryAfter?.Delta);
    }

    /// <summary>Posts an event of VK with a secret in it.</summary>
    public Task<Reply> VkAsync(string json, string? secret = Old) =>
        PostAsync("/hooks/vk/vk", Encoding.UTF8.GetBytes(secret is null ? json : json.Insert(1, $"\"secret\":\"{secret}\",")));

    public Task<Reply> TelegramAsync(byte[] body, string secret = Old) => PostAsync("/hooks/telegram/telegram", body, ("X-Telegram-Bot-Api-Secret-Token", secret));

    public Task<Reply> MaxAsync(byte[] body, string secret = Old) => PostAsync("/hooks/max/max", body, ("X-Max-Bot-Api-Secret", secret));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task ListenAsync(FeedLimits? limits)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        SecretReference[] secrets = [Secret("old"), Secret("new")];
        var directory = new FeedDirectory(
        [
            ChatFeeds.Vk with { Limits = limits, Vk = ChatFeeds.Vk.Vk! with { Secrets = secrets, Confirmation = Secret("confirmation") } },
            ChatFeeds.Telegram with { Limits = limits, Telegram = ChatFeeds.Telegram.Telegram! with { Secrets = secrets } },
            ChatFeeds.Max with { Max = ChatFeeds.Max.Max! with { Secrets = secrets } },
        ]);
        var options = new HttpFeedOptions();
        _app.MapWebhooks(new WebhookDoor(directory, new WebhookIntake(Room, Room, options), options, new StillClock(), NullLogger<WebhookDoor>.Instance));
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    private SecretReference Secret(string file) => new() { File = Path.Combine(_directory, file) };

    /// <summary>An answer, read to its end.</summary>
    internal sealed record Reply(HttpStatusCode Status, string? Type, string Text, TimeSpan? RetryAfter)
    {
        public void ShouldBe(string text)
        {
            Status.ShouldBe(HttpStatusCode.OK, Text);
            Text.ShouldBe(text);
        }

        public void ShouldBeProblem(HttpStatusCode status)
        {
            Status.ShouldBe(status, Text);
            Type.ShouldBe("application/problem+json");
        }
    }
}
