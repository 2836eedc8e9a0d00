using System.Net;
using System.Security.Cryptography;
using System.Text;
using SituationRoom.Gateway.Pages;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Pages;

public sealed class PagesTests : IDisposable
{
    private const string Script = "document.documentElement.dataset.js = 'yes'";
    private readonly string _dist = Directory.CreateTempSubdirectory("pages-").FullName;
    private readonly WallPages _pages = new();

    public PagesTests()
    {
        File.WriteAllText(Path.Combine(_dist, "index.html"), "<!doctype html><title>choose</title>");
        File.WriteAllText(Path.Combine(_dist, "wall.html"), $"<!doctype html><script>{Script}</script><script type=\"module\" src=\"/assets/wall-1.js\"></script>");
        Directory.CreateDirectory(Path.Combine(_dist, "assets"));
        File.WriteAllText(Path.Combine(_dist, "assets", "wall-1.js"), "export {};");
        _pages.Ready(_dist);
    }

    public void Dispose() => Directory.Delete(_dist, recursive: true);

    [Fact]
    public async Task The_wall_is_served_under_a_policy_of_its_own_scripts()
    {
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { Pages = _pages });
        var answer = await gateway.Http.GetAsync("/wall?scene=matrix&all=1");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));
        policy.ShouldContain($"script-src 'self' 'sha256-{hash}';");
        policy.ShouldContain("worker-src 'self' blob:");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("script-src 'unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/wall");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        (await gateway.Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task What_has_a_hash_in_its_name_is_kept_by_browsers_for_ever()
    {
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { Pages = _pages });
        var answer = await gateway.Http.GetAsync("/assets/wall-1.js");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
    }

    [Theory]
    [InlineData("/assets/none.js")]
    [InlineData("/assets/../../etc/passwd")]
    [InlineData("/assets/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/wall.html")]
    public async Task Nothing_else_is_served(string path)
    {
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { Pages = _pages });
        (await gateway.Http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_pages_the_server_says_why_and_asks_again()
    {
        var missing = new WallPages();
        await using var gateway = await RunningGateway.StartAsync(options: new GatewayOptions { Pages = missing });
        missing.Missing("npm is <not> installed");
        var answer = await gateway.Http.GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("npm is &lt;not&gt; installed");
        missing.Ready(_dist);
        (await gateway.Http.GetStringAsync("/")).ShouldContain("choose");
    }
}
