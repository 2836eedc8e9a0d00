using Microsoft.AspNetCore.Http;

namespace SituationRoom.Gateway.Access;

/// <summary>From which page a request comes, as the browser says it.</summary>
internal static class Origin
{
    /// <summary>Whether it comes from no page or from one of this server. WebSockets are not held back by the browser's same-origin policy, so it is done here.</summary>
    public static bool IsOwnOrNone(HttpRequest request) => request.Headers.Origin.ToString() is not { Length: > 0 } origin || IsOwn(request, origin);

    /// <summary>Whether it says itself that it comes from a page of this server: asked of whatever changes something by a cookie alone.</summary>
    public static bool IsOwn(HttpRequest request) =>
        (request.Headers.Origin.ToString() is { Length: > 0 } origin && IsOwn(request, origin))
        || request.Headers["Sec-Fetch-Site"].ToString() == "same-origin";

    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
