using System.Net;
using Microsoft.AspNetCore.Http;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Live;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// Who may read: a peer of this machine that nothing forwarded, under a name of this machine and from a page of this
/// server; any other peer with a wall's token; people. What is marked for people is theirs alone.
/// </summary>
internal sealed class ReadAccess(RoomAccess access, Operators operators)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        var people = metadata?.GetMetadata<OperatorAccessMark>();
        if (people is null && metadata?.GetMetadata<ReadAccessMark>() is null)
        {
            return next(context);
        }

        if (!Origin.IsOwnOrNone(context.Request))
        {
            return Problem.WriteAsync(
                context, StatusCodes.Status403Forbidden, "Another site's page", "The room is read only by pages of its own; no other origin is allowed.");
        }

        var caller = operators.Find(context.Request);
        context.Features.Set(caller?.Person);
        if (people is not null)
        {
            return InvokePeopleAsync(context, next, people, caller);
        }

        if (caller is not null || (Token(context.Request) is { } token ? access.Wall(token) is not null : IsThisMachine(context)))
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

    private static Task InvokePeopleAsync(HttpContext context, RequestDelegate next, OperatorAccessMark mark, (Operator Person, bool ByCookie)? caller)
    {
        if (mark.Roles is not { } roles)
        {
            return next(context);
        }

        if (caller is not var (person, byCookie))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem.WriteAsync(
                context,
                StatusCodes.Status401Unauthorized,
                "Not signed in",
                "This is for people: sign in at /console, or send Authorization: Bearer TOKEN with a token whose hash stands under people in the configuration.");
        }

        if (!roles.Has(person.Role))
        {
            return Problem.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "Not for this role",
                $"The role of {person.Id} is {RoleSet.Word(person.Role)}; this is for {roles}. An administrator can change it.");
        }

        return byCookie && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !Origin.IsOwn(context.Request)
            ? Problem.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "No origin",
                "What changes something is taken by a cookie only from a page of this server; send a bearer token instead, or the header Origin.")
            : next(context);
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

    private static string? Token(HttpRequest request) => BearerToken.Of(request)

        // A browser can't give a WebSocket a header.
        ?? (request.Path.StartsWithSegments(BoardHub.Path) && request.Query["access_token"].ToString() is { Length: > 0 } token ? token : null);
}
