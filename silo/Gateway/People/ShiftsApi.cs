using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Shifts;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>Who is on duty: posts are taken and left.</summary>
internal static class ShiftsApi
{
    private const int LongestPerson = 200;
    private const int MostReason = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/shifts", ReadAsync).WithOperatorAccess(RoleSet.Staff).WithTags("Shifts").WithName("Shifts").Tells<ShiftPicture>()
            .WithSummary("The shift of the clock and those after it, who holds which post, notes, forgotten acknowledgements, and since when a hand-over is overdue.");
        var act = routes.MapGroup("/api/v1/shifts/posts/{post}").WithOperatorAccess(RoleSet.Shift).WithTags("Shifts");
        act.MapPost("/take", TakeAsync).WithName("TakePost")
            .Tells<ShiftPicture>(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Take a post, for the present shift or, where the change is near, for the next one. 409: another holds it.");
        act.MapPost("/release", ReleaseAsync).WithName("ReleasePost").Accepts<PostReleaseRequest>("application/json")
            .Tells<ShiftPicture>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Leave a post; an administrator releases another's, with a reason. That which leads is handed over instead.");
    }

    internal static RouteHandlerBuilder Tells<T>(this RouteHandlerBuilder route, params ReadOnlySpan<int> problems)
    {
        route.Produces<T>();
        foreach (var problem in (ReadOnlySpan<int>)[StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status503ServiceUnavailable, .. problems])
        {
            route.Produces<ProblemBody>(problem, Problem.ContentType);
        }

        return route;
    }

    /// <summary>How the trail names who asks.</summary>
    internal static Actor By(HttpContext context) => context.Features.Get<Operator>()!.AsActor();

    /// <summary>The problem of a command that was not done, or null.</summary>
    internal static IResult? Wrong(ShiftResult result) => result switch
    {
        { Unavailable: { } reason } => Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", $"Nothing has changed: {reason}."),
        { Refusal: { } refusal } => Problem.Result(Status(refusal.Kind), Title(refusal.Kind), refusal.Reason, refusal.By is { } by ? new FirstComer(by, refusal.At) : null, refusal.Code),
        _ => null,
    };

    private static async Task<IResult> ReadAsync([FromServices] IShiftDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Json(await desk.ShiftAsync(cancellationToken), ApiJson.Context.ShiftPicture);

    private static async Task<IResult> TakeAsync(HttpContext context, string post, [FromServices] IShiftDesk desk, CancellationToken cancellationToken) =>
        Wrong(await desk.TakePostAsync(post, By(context), cancellationToken)) ?? await ReadAsync(desk, cancellationToken);

    private static async Task<IResult> ReleaseAsync(HttpContext context, string post, [FromServices] IShiftDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.PostReleaseRequest, cancellationToken);
        var by = By(context);
        return body is null || body.Person?.Length > LongestPerson || body.Reason?.Length > MostReason
            ? Problem.Result(StatusCodes.Status400BadRequest, "Who leaves the post?", wrong ?? "Send {} to leave it yourself, or { \"person\": \"…\", \"reason\": \"…\" }.")
            : Wrong(await desk.ReleasePostAsync(post, body.Person ?? by.Id, string.IsNullOrWhiteSpace(body.Reason) ? null : body.Reason.Trim(), by, cancellationToken)) ?? await ReadAsync(desk, cancellationToken);
    }

    private static int Status(ShiftRefusalKind kind) => kind switch
    {
        ShiftRefusalKind.Unknown => StatusCodes.Status404NotFound,
        ShiftRefusalKind.Impossible => StatusCodes.Status422UnprocessableEntity,
        ShiftRefusalKind.NotForYou => StatusCodes.Status403Forbidden,
        ShiftRefusalKind.Taken => StatusCodes.Status409Conflict,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Title(ShiftRefusalKind kind) => kind switch
    {
        ShiftRefusalKind.Unknown => "There is none",
        ShiftRefusalKind.Impossible => "Not possible now",
        ShiftRefusalKind.NotForYou => "For another person",
        ShiftRefusalKind.Taken => "Another was first",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
