using System.Net;
using Microsoft.AspNetCore.Http;
using SituationRoom.Core.Refusals;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Live;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// Who may read: a peer of this machine that nothing forwarded, under a name of this machine and from a page of this
/// server; any other peer with a wall's token; people. What is marked for people is theirs alone.
/// </summary>
internal sealed class ReadAccess(WallDoor walls, Operators operators, LiveGrants grants)
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
                context, StatusCodes.Status403Forbidden, "Another site's page", "The room is read only by pages of its own; no other origin is allowed.", null, ProblemCode.ForeignPage);
        }

        var caller = operators.Find(context.Request);
        context.Features.Set(caller);
        context.Features.Set(caller?.Person);
        return people is null ? InvokeReadersAsync(context, next, caller) : InvokePeopleAsync(context, next, people, caller);
    }

    /// <summary>Whether a request that was let in comes from a place of the room's own: a wall by its token or cookie, or this machine; not from a person's desk.</summary>
    public bool IsWall(HttpContext context) =>
        context.Features.Get<Operator>() is null
        || (SafeCookie.Wall.Of(context.Request) is { } paired && walls.Find(paired) is not null)
        || IsThisMachine(context);

    private Task InvokeReadersAsync(HttpContext context, RequestDelegate next, Caller? caller)
    {
        var token = Token(context.Request);
        if (caller is { Person.MustChangePassword: false })
        {
            return RunAsync(context, next, () => operators.IsStill(caller, token));
        }

        if (token is not null)
        {
            return Watches(context, token) ? RunAsync(context, next, () => walls.Find(token) is not null) : RefuseAsync(context);
        }

        if (SafeCookie.Wall.Of(context.Request) is { } paired && Watches(context, paired))
        {
            SafeCookie.Wall.Put(context, paired, WallDoor.CookieLasts);
            return RunAsync(context, next, () => walls.Find(paired) is not null);
        }

        return IsThisMachine(context) ? next(context) : RefuseAsync(context);
    }

    private bool Watches(HttpContext context, string token)
    {
        var id = walls.Find(token);
        context.Features.Set(id is null ? null : new WatchingWall(id));
        return id is not null;
    }

    /// <summary>A connection to the hub goes on for as long as its right does.</summary>
    private Task RunAsync(HttpContext context, RequestDelegate next, Func<bool> isStill) =>
        context.Request.Path.StartsWithSegments(BoardHub.Path) ? grants.HoldAsync(context, next, isStill) : next(context);

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.WriteAsync(
            context,
            StatusCodes.Status401Unauthorized,
            "Not allowed to read",
            "From another machine a wall is let in by the code that /wall shows there; a program needs a wall's token: Authorization: Bearer TOKEN, and its hash under walls in the configuration.");
    }

    private static Task InvokePeopleAsync(HttpContext context, RequestDelegate next, OperatorAccessMark mark, Caller? caller)
    {
        if (mark.Roles is not { } roles)
        {
            return next(context);
        }

        if (caller is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem.WriteAsync(
                context,
                StatusCodes.Status401Unauthorized,
                "Not signed in",
                "This is for people: sign in at /console, or send Authorization: Bearer TOKEN with a token whose hash stands under people in the configuration.");
        }

        if (caller.Person.MustChangePassword && !mark.WithOldPassword)
        {
            return Problem.WriteAsync(
                context, StatusCodes.Status403Forbidden, "A new password is needed", "An administrator has set the password; choose one of your own at /console first.", null, ProblemCode.NewPasswordNeeded);
        }

        if (!roles.Has(caller.Person.Role))
        {
            return Problem.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "Not for this role",
                $"The role of {caller.Person.Id} is {RoleSet.Word(caller.Person.Role)}; this is for {roles}. An administrator can change it.");
        }

        var changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        return caller.Session is not null && changes && !Origin.IsOwn(context.Request)
            ? Problem.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "No origin",
                "What changes something is taken by a cookie only from a page of this server; send a bearer token instead, or the header Origin.", null, ProblemCode.ForeignPage)
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
