using System.Net;
using Microsoft.AspNetCore.Http;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Live;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// Who may read: a peer of this machine that nothing forwarded, under a name of this machine and from a page of this
/// server; any other peer with a wall's token.
/// </summary>
internal sealed class ReadAccess(WallTokens walls)
{
    private const string Bearer = "Bearer ";

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ReadAccessMark>() is null)
        {
            return next(context);
        }

        if (!IsSameOrigin(context.Request))
        {
            return Problem.WriteAsync(
                context, StatusCodes.Status403Forbidden, "Another site's page", "The room is read only by pages of its own; no other origin is allowed.");
        }

        if (Token(context.Request) is { } token ? walls.Find(token) is not null : IsThisMachine(context))
        {
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.WriteAsync(
            context,
            StatusCodes.Status401Unauthorized,
            "Not allowed to read",
            "From another machine a wall's token is needed: Authorization: Bearer TOKEN, and its hash under walls in the configuration.");
    }

    /// <summary>Whether the peer is a process of this machine, and no proxy's, and was not led here by a foreign name (DNS rebinding).</summary>
    private static bool IsThisMachine(HttpContext context)
    {
        var headers = context.Request.Headers;
        return context.Connection.RemoteIpAddress is { } peer
            && IPAddress.IsLoopback(peer)
            && !headers.ContainsKey("X-Forwarded-For")
            && !headers.ContainsKey("Forwarded")
            && !headers.ContainsKey("X-Real-IP")
            && IsLoopbackName(context.Request.Host.Host);
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>A browser says from which page a request comes; WebSockets are not held back by its same-origin policy, so it is done here.</summary>
    private static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Token(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return header[Bearer.Length..].Trim();
        }

        // A browser can't give a WebSocket a header.
        return request.Path.StartsWithSegments(BoardHub.Path) && request.Query["access_token"].ToString() is { Length: > 0 } token
            ? token
            : null;
    }
}
