using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SituationRoom.Core.Board;
using SituationRoom.Gateway.Notices;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Notices;

public sealed class OutsideHeartbeatTests
{
    private readonly HandTime _time = new();
    private readonly ConcurrentQueue<(string Signature, byte[] Body)> _got = new();
    private int _status = StatusCodes.Status204NoContent;

    public OutsideHeartbeatTests() => _time.Pass(1_795_000_000_000);

    [Fact]
    public async Task Somebody_outside_hears_regularly_and_signed_that_the_room_lives()
    {
        await using var outside = await ListenAsync();
        using var heartbeat = Heart(new Uri(outside.Urls.Single() + "/alive"), out _);
        heartbeat.View.ShouldBe(new(true, null, null, null));
        await heartbeat.RoundAsync(CancellationToken.None);
        await heartbeat.RoundAsync(CancellationToken.None);
        _time.Pass(29_000);
        await heartbeat.RoundAsync(CancellationToken.None);
        _got.Count.ShouldBe(1);
        _time.Pass(1_000);
        await heartbeat.RoundAsync(CancellationToken.None);
        _got.Count.ShouldBe(2);
        heartbeat.View.LastSuccessAt.ShouldBe(_time.GetUtcNow());
        var (signature, body) = _got.First();
        Encoding.UTF8.GetString(body).ShouldBe("""{"at":"2026-11-18T11:06:40Z","everySeconds":30}""");
        signature.ShouldBe($"t=1795000000,v1={Convert.ToHexStringLower(HMACSHA256.HashData("geheim"u8, [.. "1795000000."u8, .. body]))}");
    }

    [Fact]
    public async Task What_fails_is_shown_with_its_reason_and_the_next_beat_is_the_next_attempt()
    {
        await using var outside = await ListenAsync();
        using var heartbeat = Heart(new Uri(outside.Urls.Single()), out _);
        _status = StatusCodes.Status503ServiceUnavailable;
        await heartbeat.RoundAsync(CancellationToken.None);
        heartbeat.View.ShouldBe(new(true, null, _time.GetUtcNow(), "answered 503"));
        _status = StatusCodes.Status200OK;
        _time.Pass(30_000);
        await heartbeat.RoundAsync(CancellationToken.None);
        (heartbeat.View.LastSuccessAt, heartbeat.View.Failure).ShouldBe((_time.GetUtcNow(), "answered 503"));
        await outside.StopAsync();
        _time.Pass(30_000);
        await heartbeat.RoundAsync(CancellationToken.None);
        heartbeat.View.Failure.ShouldBe("no connection: ConnectionError");
    }

    [Fact]
    public async Task A_room_that_can_not_write_falls_silent_outside()
    {
        await using var outside = await ListenAsync();
        using var heartbeat = Heart(new Uri(outside.Urls.Single()), out var room);
        room.Trouble = "the disk is full";
        await heartbeat.RoundAsync(CancellationToken.None);
        _got.ShouldBeEmpty();
        room.Trouble = null;
        await heartbeat.RoundAsync(CancellationToken.None);
        _got.Count.ShouldBe(1);
    }

    private OutsideHeartbeat Heart(Uri address, out FakeRoom room)
    {
        var senders = new NoticeSenders(new Dictionary<string, INoticeSender>());
        using var factory = new SenderFactory(new BookDesk(_time), _time);
        senders.Use(factory, NoticeOptions.None with { Heartbeat = new HeartbeatRoute(address, TimeSpan.FromSeconds(30), () => "geheim") }, new BoardNames("", ""), TimeZoneInfo.Utc);
        room = new FakeRoom();
        return new OutsideHeartbeat(room, senders, _time);
    }

    private async Task<WebApplication> ListenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var bytes = new MemoryStream();
            await context.Request.Body.CopyToAsync(bytes);
            _got.Enqueue((context.Request.Headers[WebhookSender.SignatureHeader].ToString(), bytes.ToArray()));
            context.Response.StatusCode = _status;
        });
        await app.StartAsync();
        return app;
    }
}
