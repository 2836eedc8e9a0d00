using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>People sign in and out: a token is exchanged for a cookie that no script can read.</summary>
internal static partial class SessionApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/session").WithTags("People").WithOperatorAccess(null);
        api.MapGet("", Who).WithName("Session").WithSummary("Who is signed in; 204 where nobody is.")
            .Produces<OperatorView>().Produces(StatusCodes.Status204NoContent);
        api.MapPost("", SignInAsync).WithName("SignIn").WithSummary("Sign in with a token: a cookie for twelve hours.")
            .Accepts<SignInRequest>("application/json").Produces<OperatorView>()
            .Produces<ProblemBody>(StatusCodes.Status400BadRequest, Problem.ContentType)
            .Produces<ProblemBody>(StatusCodes.Status401Unauthorized, Problem.ContentType);
        api.MapDelete("", SignOut).WithName("SignOut").WithSummary("Sign out.").Produces(StatusCodes.Status204NoContent);
    }

    private static IResult Who(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Features.Get<Operator>() is { } person ? TypedResults.Json(View(person), ApiJson.Context.OperatorView) : TypedResults.NoContent();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, Sessions sessions, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        var log = logs.CreateLogger("SituationRoom.Gateway.Access");
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.SignInRequest, cancellationToken);
        if (body?.Token is not { Length: > 0 } token)
        {
            return Problem.Result(StatusCodes.Status400BadRequest, "No token", wrong ?? "Send { \"token\": \"…\" }.");
        }

        if (sessions.Begin(token.Trim()) is not var (person, value))
        {
            LogRefused(log, context.Connection.RemoteIpAddress?.ToString());
            return Problem.Result(
                StatusCodes.Status401Unauthorized,
                "Nobody's token",
                "No person of the configuration has this token; make one with `situationroom token`, and put its hash under people.");
        }

        LogSignedIn(log, person.Id);
        context.Response.Cookies.Append(Operators.Cookie, value, Options(context.Request, Sessions.Lifetime));
        return TypedResults.Json(View(person), ApiJson.Context.OperatorView);
    }

    private static OperatorView View(Operator person) => new(person.Id, person.Name, person.Post, RoleSet.Word(person.Role));

    private static NoContent SignOut(HttpContext context, Sessions sessions)
    {
        if (context.Request.Cookies[Operators.Cookie] is { Length: > 0 } value)
        {
            sessions.End(value);
        }

        context.Response.Cookies.Delete(Operators.Cookie, Options(context.Request, null));
        return TypedResults.NoContent();
    }

    private static CookieOptions Options(HttpRequest request, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
    };

    [LoggerMessage(LogLevel.Information, "{Person} has signed in")]
    private static partial void LogSignedIn(ILogger log, string person);

    [LoggerMessage(LogLevel.Warning, "A sign-in from {Peer} was refused: nobody has that token")]
    private static partial void LogRefused(ILogger log, string? peer);
}
