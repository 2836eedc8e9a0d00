using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Refusals;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Providers;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway.People;

/// <summary>By which ways people sign in; and the first administrator of a room in which nobody is known, made with the code that the server printed at its start.</summary>
internal static class SetupApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/sign-in", Ways).WithTags("People").WithOperatorAccess(null).WithName("SignInWays").Produces<SignInView>()
            .WithSummary("By which ways people can sign in here.");
        routes.MapPost("/api/v1/setup", SetUpAsync).WithTags("People").WithOperatorAccess(null).WithName("SetUp").Accepts<SetupRequest>("application/json").Produces<OperatorView>()
            .WithSummary("Make the first administrator with the code that the server printed at its start, and sign in.")
            .Says(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status429TooManyRequests);
    }

    private static bool IsOpen(SignInOptions options, RoomAccess access, IAccountStore store) =>
        options.SetupCode is not null && !access.HasPeople && store.Accounts().Count == 0;

    private static JsonHttpResult<SignInView> Ways(HttpContext context, SignInOptions options, ProviderSettings providers, RoomAccess access, IAccountStore store)
    {
        context.KeepNowhere();
        return TypedResults.Json(
            new SignInView(IsOpen(options, access, store), [.. providers.Providers.Select(provider => new ProviderView(provider.Id, provider.Names))]), ApiJson.Context.SignInView);
    }

    private static async Task<IResult> SetUpAsync(
        HttpContext context, SignInOptions options, SignInParts parts, AccountBook book, IAccountStore store, CancellationToken cancellationToken)
    {
        context.KeepNowhere();
        if (!IsOpen(options, parts.Access, store))
        {
            return Problem.Result(StatusCodes.Status404NotFound, ProblemCode.SetupDone, "Nothing to set up", "Somebody can sign in already; `situationroom user add` makes further accounts.");
        }

        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.SetupRequest, cancellationToken);
        if (body is not { Code: { Length: > 0 } code, Id: { Length: > 0 } id, Name: { Length: > 0 } name })
        {
            return PeopleAnswers.NoBody(wrong, "Send { \"code\": \"…\", \"id\": \"…\", \"name\": \"…\", \"password\": \"…\" }.");
        }

        if (!parts.Limits.MayTry(context))
        {
            return context.TooOften();
        }

        if (!CryptographicOperations.FixedTimeEquals(Bytes(code), Bytes(options.SetupCode!)))
        {
            parts.Limits.Take(context);
            parts.Refused.Add(null, ClientAddress.Of(context)?.ToString());
            return Problem.Result(StatusCodes.Status401Unauthorized, ProblemCode.SetupCodeWrong, "Wrong code", "The server printed another code at its present start; read it off its terminal or its service log.");
        }

        var account = new Account(id, name.Trim(), string.IsNullOrWhiteSpace(body.Post) ? null : body.Post.Trim(), RoleSet.Word(OperatorRole.Administrator));
        var answer = book.Add(account, body.Password, isOwn: true, isFirst: true, hand: null);
        if (answer.Step != AccountStep.Done)
        {
            return PeopleAnswers.Result(answer);
        }

        var person = Sessions.Person(store.Find(id))!;
        parts.Sessions.Begin(context, person, "setup");
        return TypedResults.Json(SessionApi.View(person), ApiJson.Context.OperatorView);
    }

    /// <summary>However it was copied: letters of either case, with or without its hyphens.</summary>
    private static byte[] Bytes(string code) => Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());
}
