using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.People;

/// <summary>What people do with their own account: change the password, see and end sessions.</summary>
internal static class OwnAccountApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/session/password", ChangeAsync).WithTags("People").WithOperatorAccess(RoleSet.Everyone, withOldPassword: true)
            .WithName("ChangePassword").WithSummary("Change one's own password; all other sessions end.").Accepts<PasswordRequest>("application/json")
            .Says(StatusCodes.Status204NoContent, StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status429TooManyRequests);
        var own = routes.MapGroup("/api/v1/sessions").WithTags("People").WithOperatorAccess(RoleSet.Everyone);
        own.MapGet("", List).WithName("OwnSessions").WithSummary("One's own sessions, the newest first.").Produces<ItemList<SessionView>>().Says(StatusCodes.Status401Unauthorized);
        own.MapDelete("/{number}", End).WithName("EndOwnSession").WithSummary("End one of one's own sessions.").Says(StatusCodes.Status204NoContent, StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, SignInParts parts, AccountBook book, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.PasswordRequest, cancellationToken);
        if (body is not { Present: { Length: > 0 } present, Password: { Length: > 0 } password })
        {
            return PeopleAnswers.NoBody(wrong, "Send { \"present\": \"…\", \"password\": \"…\" }.");
        }

        var person = context.Person();
        if (!person.HasPassword)
        {
            return PeopleAnswers.Result(AccountAnswer.Wrong(ProblemCode.NoPasswordHere, "This person has no password here: a token, or the organisation's provider, says who it is."));
        }

        if (!parts.Limits.MayTry(context))
        {
            return context.TooOften();
        }

        using var turn = await parts.Passwords.TurnAsync(cancellationToken);
        if (!turn.IsAcquired || parts.Passwords.Open(person.Id, present, ClientAddress.Of(context)) is null)
        {
            parts.Limits.Take(context);
            return Problem.Result(
                StatusCodes.Status422UnprocessableEntity, ProblemCode.PresentPasswordWrong, "The present password is wrong", "The present password is another, or too many wrong ones were tried; the password has not changed.");
        }

        return password == present
            ? PeopleAnswers.Result(AccountAnswer.Wrong(ProblemCode.PasswordSame, "The new password is the present one; choose another."))
            : PeopleAnswers.Result(book.SetPassword(person.Id, password, isOwn: true, context.Session(), context.Hand()));
    }

    private static JsonHttpResult<ItemList<SessionView>> List(HttpContext context, IAccountStore store, TimeProvider time)
    {
        context.KeepNowhere();
        var person = context.Person().Id;
        return TypedResults.Json(
            new ItemList<SessionView>([.. store.Sessions(time.GetUtcNow()).Where(session => session.Owner == person).Select(session => PeopleAnswers.View(session, context.Session()))]),
            ApiJson.Context.ItemListSessionView);
    }

    private static IResult End(HttpContext context, string number, IAccountStore store, TimeProvider time)
    {
        var person = context.Person();
        var ended = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? store.End(person.Id, session => session.Number == wanted, count => new SessionsEnded
            {
                At = time.GetUtcNow().ToUnixTimeMilliseconds(),
                By = person.AsActor(),
                Account = person.Id,
                Count = count,
                How = "by the person",
            })
            : 0;
        return ended > 0 ? TypedResults.NoContent() : Problem.Result(StatusCodes.Status404NotFound, ProblemCode.SessionUnknown, "No such session", "None of your own sessions has this number; /api/v1/sessions lists them.");
    }
}
