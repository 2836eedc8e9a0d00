using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.Tests.Access;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", "198.51.100.7", "198.51.100.7")] // A proxy of this machine.
    [InlineData("::1", "203.0.113.1, 198.51.100.7", "198.51.100.7")] // The last is the proxy's own word.
    [InlineData("10.91.1.5", "198.51.100.7", "198.51.100.7")] // A proxy of a configured network.
    [InlineData("::ffff:10.91.1.5", "2001:db8::7", "2001:db8::7")]
    [InlineData("10.91.2.5", "198.51.100.7", "10.91.2.5")] // Nobody's proxy says what it likes.
    [InlineData("10.91.1.5", "", "10.91.1.5")]
    [InlineData("10.91.1.5", "unknown", "10.91.1.5")]
    public void Only_a_trusted_proxy_says_from_where_a_request_comes(string peer, string forwarded, string address)
    {
        using var services = new ServiceCollection().AddSingleton(new TrustedProxies([IPNetwork.Parse("10.91.1.0/24")])).BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        context.Request.Headers["X-Forwarded-For"] = forwarded;
        ClientAddress.Of(context).ShouldBe(IPAddress.Parse(address));
    }
}
