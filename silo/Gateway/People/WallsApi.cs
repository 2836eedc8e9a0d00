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

/// <summary>Walls are let in by a code that they show: the wall asks, a lead types the code, the wall has its token as a cookie.</summary>
internal static class WallsApi
{
    private const int LongestName = 60;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/access", () => TypedResults.NoContent()).WithReadAccess().WithTags("Walls").WithName("Access")
            .WithSummary("Whether the caller may read the room: 204, or 401.").Says(StatusCodes.Status204NoContent, StatusCodes.Status401Unauthorized);
        var wall = routes.MapGroup("/api/v1/pairings").WithTags("Walls").WithOperatorAccess(null);
        wall.MapPost("", Open).WithName("OpenPairing").WithSummary("A wall asks to be let in: the code that it shows, for ten minutes.").Produces<PairingView>()
            .Says(StatusCodes.Status429TooManyRequests);
        wall.MapPost("/poll", PollAsync).WithName("PollPairing").WithSummary("Whether the wall was let in; then the answer bears its token as a cookie.")
            .Accepts<PairingRequest>("application/json").Produces<PairingState>().Says(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        var leads = routes.MapGroup("/api/v1").WithTags("Walls").WithOperatorAccess(RoleSet.Leads);
        leads.MapPost("/pairings/accept", AcceptAsync).WithName("AcceptPairing").WithSummary("Let the wall in that shows a code.").Accepts<PairingRequest>("application/json")
            .Says(StatusCodes.Status204NoContent, StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests);
        leads.MapGet("/walls", List).WithName("Walls").WithSummary("Walls that may watch.").Produces<ItemList<WallView>>().Says(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
        leads.MapDelete("/walls/{id}", Revoke).WithName("RevokeWall").WithSummary("Let a paired wall in no longer; it is cut off within seconds.")
            .Says(StatusCodes.Status204NoContent, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound);
    }

    private static IResult Open(HttpContext context, Pairings pairings, PairingLimits limits)
    {
        context.KeepNowhere();
        return limits.Opened.Take(context) && pairings.Open() is var (code, secret, endsAt)
            ? TypedResults.Json(new PairingView(code, secret, endsAt), ApiJson.Context.PairingView)
            : context.TooOften();
    }

    private static async Task<IResult> PollAsync(HttpContext context, Pairings pairings, CancellationToken cancellationToken)
    {
        context.KeepNowhere();
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.PairingRequest, cancellationToken);
        if (body?.Secret is not { Length: > 0 } secret)
        {
            return PeopleAnswers.NoBody(wrong, "Send { \"secret\": \"…\" }.");
        }

        if (pairings.Ask(secret) is not var (name, token))
        {
            return Problem.Result(StatusCodes.Status404NotFound, ProblemCode.PairingOver, "No such pairing", "The code's ten minutes are over; ask for another code.");
        }

        if (token is not null)
        {
            SafeCookie.Wall.Put(context, token, WallDoor.CookieLasts);
        }

        return TypedResults.Json(new PairingState(token is null ? "waiting" : "paired", name), ApiJson.Context.PairingState);
    }

    private static async Task<IResult> AcceptAsync(HttpContext context, Pairings pairings, PairingLimits limits, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.PairingRequest, cancellationToken);
        if (body?.Name?.Trim() is not { Length: > 0 and <= LongestName } name || name.Any(char.IsControl))
        {
            return PeopleAnswers.NoBody(wrong, $"Send {{ \"code\": \"…\", \"name\": \"…\" }} with a name of 1 to {LongestName} characters.");
        }

        if (!limits.Accepted.MayTry(context))
        {
            return context.TooOften();
        }

        if (PairingCode.Of(body.Code) is { } code && pairings.Accept(code, name, context.Person()) is not null)
        {
            return TypedResults.NoContent();
        }

        limits.Accepted.Take(context);
        return Problem.Result(StatusCodes.Status404NotFound, ProblemCode.PairingCodeUnknown, "No such code", "No wall shows this code now; read it off the wall again, it changes every ten minutes.");
    }

    private static JsonHttpResult<ItemList<WallView>> List(HttpContext context, IAccountStore store, RoomAccess access)
    {
        context.KeepNowhere();
        return TypedResults.Json(
            new ItemList<WallView>(
            [
                .. store.Walls().Select(wall => new WallView(wall.Id, wall.Name, wall.PairedAt, wall.PairedBy, wall.SeenAt)),
                .. access.WallIds.Select(id => new WallView(id, null, null, null, null)),
            ]),
            ApiJson.Context.ItemListWallView);
    }

    private static IResult Revoke(HttpContext context, string id, IAccountStore store, TimeProvider time) =>
        store.RemoveWall(id, wall => new WallChanged
        {
            At = time.GetUtcNow().ToUnixTimeMilliseconds(),
            By = context.Person().AsActor(),
            Wall = wall.Id,
            Name = wall.Name,
            What = "revoked",
        }) is null
            ? Problem.Result(StatusCodes.Status404NotFound, ProblemCode.WallUnknown, "No such wall", "No paired wall has this id; those of the configuration are taken out there.")
            : TypedResults.NoContent();
}
