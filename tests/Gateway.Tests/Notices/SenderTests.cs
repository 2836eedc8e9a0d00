using System.Net.Sockets;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Notices;

namespace SituationRoom.Gateway.Tests.Notices;

public sealed class SenderTests
{
    private static readonly NoticeText Words = new(new BoardNames("Краснодар", "Krasnodar"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"), isRussian: true);

    [Fact]
    public async Task A_webhook_is_signed_over_its_time_and_body_and_bears_its_key()
    {
        var got = (Signature: "", Key: "", Body: Array.Empty<byte>());
        await using var receiver = await ReceiveAsync(async context =>
        {
            using var bytes = new MemoryStream();
            await context.Request.Body.CopyToAsync(bytes);
            got = (context.Request.Headers[WebhookSender.SignatureHeader].ToString(), context.Request.Headers["Idempotency-Key"].ToString(), bytes.ToArray());
        });
        using var http = new HttpClient();
        var sender = new WebhookSender(http, Address(receiver), () => "geheim", (notice, _) => ValueTask.FromResult(NoticePayload.Write(notice)), "application/json", TimeProvider.System);
        (await sender.SendAsync(SomeNotices.Pending(), CancellationToken.None)).Status.ShouldBe(SendStatus.Delivered);
        var stamp = got.Signature.Split(',')[0]["t=".Length..];
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData("geheim"u8, [.. Encoding.UTF8.GetBytes(stamp + "."), .. got.Body]));
        got.Signature.ShouldBe($"t={stamp},v1={expected}");
        got.Key.ShouldBe("a12.1.duty");
        using var json = JsonDocument.Parse(got.Body);
        json.RootElement.GetProperty("step").GetString().ShouldBe("raised");
        json.RootElement.GetProperty("district").GetString().ShouldBe("prikubansky");
        json.RootElement.GetProperty("raisedAt").GetDateTimeOffset().ToUnixTimeMilliseconds().ShouldBe(SomeNotices.Facts.RaisedAt);
    }

    [Theory]
    [InlineData(204, SendStatus.Delivered)]
    [InlineData(302, SendStatus.Failed)]
    [InlineData(401, SendStatus.Failed)]
    [InlineData(422, SendStatus.Refused)]
    [InlineData(503, SendStatus.Failed)]
    public void An_answer_says_whether_another_attempt_is_worth_it(int status, SendStatus becomes) =>
        WebhookSender.Judge((HttpStatusCode)status).Status.ShouldBe(becomes);

    [Fact]
    public async Task Telegram_gets_plain_text_under_the_bots_token()
    {
        var got = (Path: "", Body: "");
        await using var receiver = await ReceiveAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            got = (context.Request.Path.Value!, await reader.ReadToEndAsync());
        });
        using var http = new HttpClient();
        var sender = new TelegramSender(http, Address(receiver), () => "123:abc", "-100500", Words);
        (await sender.SendAsync(SomeNotices.Pending(), CancellationToken.None)).Status.ShouldBe(SendStatus.Delivered);
        got.Path.ShouldBe("/bot123:abc/sendMessage");
        using var json = JsonDocument.Parse(got.Body);
        json.RootElement.GetProperty("chat_id").GetString().ShouldBe("-100500");
        json.RootElement.GetProperty("text").GetString()!.ShouldContain("S1 тревога: Критическое происшествие, Прикубанский округ");
        json.RootElement.TryGetProperty("parse_mode", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task An_email_has_a_subject_in_words_and_the_same_id_at_every_attempt()
    {
        using var server = new LastMail();
        var sender = new EmailSender(new EmailRoute("127.0.0.1", server.Port, Tls: false, null, null, "room@city.example", ["duty@city.example"]), Words);
        (await sender.SendAsync(SomeNotices.Pending(), CancellationToken.None)).Status.ShouldBe(SendStatus.Delivered);
        var first = await server.NextAsync();
        await sender.SendAsync(SomeNotices.Pending(), CancellationToken.None);
        var second = await server.NextAsync();
        first.ShouldContain("Message-ID: <a12.1.duty@city.example>", Case.Insensitive);
        second.ShouldContain("Message-ID: <a12.1.duty@city.example>", Case.Insensitive);
        first.ShouldContain("Subject: =?utf-8?");
        first.ShouldContain("RCPT TO:<duty@city.example>");
    }

    [Fact]
    public async Task A_mail_server_that_is_not_there_is_a_failed_attempt()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var sender = new EmailSender(new EmailRoute("127.0.0.1", port, Tls: false, null, null, "room@city.example", ["duty@city.example"]), Words);
        (await sender.SendAsync(SomeNotices.Pending(), CancellationToken.None)).Status.ShouldBe(SendStatus.Failed);
    }

    [Fact]
    public void A_text_tells_everything_in_the_citys_time()
    {
        var text = Words.Body(NoticeStep.Escalated, SomeNotices.Facts with { Escalated = 2, IsExercise = true }, "a12");
        text.ShouldStartWith("УЧЕНИЯ. S1 эскалация: Критическое происшествие, Прикубанский округ (Краснодар)\n");
        text.ShouldContain("Поднята: 18.11.2026 14:06:40\n");
        text.ShouldContain("Значение: 7,5\n");
        text.ShouldContain("Что делать: Проверьте выезд служб\n");
    }

    private static async Task<WebApplication> ReceiveAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    private static Uri Address(WebApplication app) => new($"{app.Urls.First()}/");
}
