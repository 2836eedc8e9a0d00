using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>What the endpoints for people have in common.</summary>
internal static class PeopleAnswers
{
    public static Operator Person(this HttpContext context) => context.Features.Get<Operator>()!;

    /// <summary>The hash of the session in which it is asked; null: a token says who it is.</summary>
    public static byte[]? Session(this HttpContext context) => context.Features.Get<Caller>()?.Session;

    public static void KeepNowhere(this HttpContext context) => context.Response.Headers.CacheControl = "no-store";

    public static AccountHand Hand(this HttpContext context) => new(context.Person().AsActor(), "console");

    /// <summary>What became of a change of an account.</summary>
    public static IResult Result(AccountAnswer answer) => answer.Step switch
    {
        AccountStep.Done => TypedResults.NoContent(),
        AccountStep.Unknown => Problem.Result(StatusCodes.Status404NotFound, answer.Code, "No such account", answer.Reason!),
        AccountStep.Wrong => Problem.Result(StatusCodes.Status422UnprocessableEntity, answer.Code, "Can't be done so", answer.Reason!),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    public static IResult NoBody(string? wrong, string expected) => Problem.Result(StatusCodes.Status400BadRequest, "Not what is expected here", wrong ?? expected);

    /// <summary>An address has tried too often.</summary>
    public static IResult TooOften(this HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return Problem.Result(StatusCodes.Status429TooManyRequests, "Too many attempts", "Too many attempts came from this address; try again in a minute.");
    }

    public static SessionView View(Journal.Accounts.StoredSession session, byte[]? present) => new(
        session.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        session.StartedAt,
        session.SeenAt,
        session.EndsAt,
        session.Address,
        session.Agent,
        present is not null && session.Hash.AsSpan().SequenceEqual(present));

    public static RouteHandlerBuilder Says(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            _ = status < 300 ? route.Produces(status) : route.Produces<ProblemBody>(status, Problem.ContentType);
        }

        return route;
    }
}
