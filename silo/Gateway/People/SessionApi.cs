using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.People;

/// <summary>People sign in and out: a password or a token is exchanged for a cookie that no script can read.</summary>
internal static partial class SessionApi
{
    private const string Logger = "SituationRoom.Gateway.Access";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/session").WithTags("People").WithOperatorAccess(null);
        api.MapGet("", Who).WithName("Session").WithSummary("Who is signed in; 204 where nobody is.")
            .Produces<OperatorView>().Says(StatusCodes.Status204NoContent);
        api.MapPost("", SignInAsync).WithName("SignIn").WithSummary("Sign in with name and password, or with a token: a cookie for a shift.")
            .Accepts<SignInRequest>("application/json").Produces<OperatorView>()
            .Says(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable);
        api.MapDelete("", SignOut).WithName("SignOut").WithSummary("Sign out.").Says(StatusCodes.Status204NoContent);
    }

    public static OperatorView View(Operator person) =>
        new(person.Id, person.Name, person.Post, RoleSet.Word(person.Role), person.HasPassword, person.MustChangePassword);

    private static IResult Who(HttpContext context)
    {
        context.KeepNowhere();
        return context.Features.Get<Operator>() is { } person ? TypedResults.Json(View(person), ApiJson.Context.OperatorView) : TypedResults.NoContent();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, SignInParts parts, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        context.KeepNowhere();
        var log = logs.CreateLogger(Logger);
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.SignInRequest, cancellationToken);
        if (!parts.Limits.MayTry(context))
        {
            return context.TooOften();
        }

        return body switch
        {
            { Token: { Length: > 0 } token } => ByToken(context, parts, log, token.Trim()),
            { Name: { Length: > 0 } name, Password: { Length: > 0 } password } => await ByPasswordAsync(context, parts, log, (name, password), cancellationToken),
            _ => PeopleAnswers.NoBody(wrong, "Send { \"name\": \"…\", \"password\": \"…\" }, or { \"token\": \"…\" }."),
        };
    }

    private static IResult ByToken(HttpContext context, SignInParts parts, ILogger log, string token)
    {
        if (parts.Access.Person(token) is not { } person)
        {
            Refuse(context, parts, log);
            parts.Refused.Add(null, ClientAddress.Of(context)?.ToString());
            return Problem.Result(
                StatusCodes.Status401Unauthorized,
                ProblemCode.WrongToken, "Nobody's token",
                "No person of the configuration has this token; make one with `situationroom token`, and put its hash under people.");
        }

        parts.Sessions.Begin(context, person, "token", token);
        LogSignedIn(log, person.Id);
        return TypedResults.Json(View(person), ApiJson.Context.OperatorView);
    }

    private static async Task<IResult> ByPasswordAsync(
        HttpContext context, SignInParts parts, ILogger log, (string Name, string Password) typed, CancellationToken cancellationToken)
    {
        using var turn = await parts.Passwords.TurnAsync(cancellationToken);
        if (!turn.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "10";
            return Problem.Result(StatusCodes.Status503ServiceUnavailable, ProblemCode.SignInsBusy, "Too many sign-ins", "Too many people sign in at this moment; try again in a few seconds.");
        }

        if (Sessions.Person(parts.Passwords.Open(typed.Name, typed.Password, ClientAddress.Of(context))) is not { } person)
        {
            Refuse(context, parts, log);
            return Problem.Result(
                StatusCodes.Status401Unauthorized,
                ProblemCode.WrongPassword, "Wrong name or password",
                $"No account opens with this name and password. After {AttemptRule.MostFailures} wrong passwords one try a minute counts, for a quarter of an hour or longer; an administrator can end that.");
        }

        parts.Sessions.Begin(context, person, "password");
        LogSignedIn(log, person.Id);
        return TypedResults.Json(View(person), ApiJson.Context.OperatorView);
    }

    private static void Refuse(HttpContext context, SignInParts parts, ILogger log)
    {
        if (parts.Limits.Take(context))
        {
            LogRefused(log, ClientAddress.Of(context)?.ToString());
        }
    }

    private static NoContent SignOut(HttpContext context, IAccountStore store, TimeProvider time)
    {
        if (SafeCookie.Session.Of(context.Request) is { } value && store.FindSession(Sessions.Hash(value)) is { } session)
        {
            store.End(session.Owner, one => one.Number == session.Number, count => new SessionsEnded
            {
                At = time.GetUtcNow().ToUnixTimeMilliseconds(),
                By = context.Features.Get<Operator>()?.AsActor(),
                Account = session.Owner,
                Count = count,
                How = "signed out",
            });
        }

        SafeCookie.Session.Remove(context);
        return TypedResults.NoContent();
    }

    [LoggerMessage(LogLevel.Information, "{Person} has signed in")]
    private static partial void LogSignedIn(ILogger log, string person);

    [LoggerMessage(LogLevel.Warning, "A sign-in from {Peer} was refused")]
    private static partial void LogRefused(ILogger log, string? peer);
}
