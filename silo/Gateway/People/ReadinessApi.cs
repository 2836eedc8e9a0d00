using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Readiness;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Readiness;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>The readiness mode: read by the staff, set by the lead.</summary>
internal static class ReadinessApi
{
    private const int LongestReason = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/readiness", ReadAsync).WithOperatorAccess(RoleSet.Staff).WithTags("Readiness").WithName("Readiness").Tells<ReadinessView>()
            .WithSummary("The readiness mode in force, who set it and why.");
        routes.MapPut("/api/v1/readiness", SetAsync).WithOperatorAccess(RoleSet.Leads).WithTags("Readiness").WithName("SetReadiness").Accepts<ReadinessRequest>("application/json")
            .Tells<ReadinessView>(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Set the readiness mode, with a reason; an emergency is confirmed. It holds until another one is set.");
    }

    private static async Task<IResult> ReadAsync([FromServices] IReadinessDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Json(ReadinessView.Of(await desk.ReadinessAsync(cancellationToken)), ApiJson.Context.ReadinessView);

    private static async Task<IResult> SetAsync(HttpContext context, [FromServices] IReadinessDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.ReadinessRequest, cancellationToken);
        if (body is not { Version: { } version, Reason: { } reason } || ReadinessWords.Read(body.Mode) is not { } mode || reason.Trim() is not { Length: > 0 and <= LongestReason } why)
        {
            return Problem.Result(
                StatusCodes.Status400BadRequest,
                "Not what is expected here",
                wrong ?? $"Send mode ({string.Join(", ", ReadinessWords.All)}), version as it was seen, and reason of 1 to {LongestReason} characters.");
        }

        var result = await desk.SetReadinessAsync(new ReadinessWish(mode, version, why, body.Confirmed == true), ShiftsApi.By(context), cancellationToken);
        return Wrong(result) ?? TypedResults.Json(ReadinessView.Of(result.Now), ApiJson.Context.ReadinessView);
    }

    private static IResult? Wrong(ReadinessResult result) => result switch
    {
        { Unavailable: { } reason } => Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", $"Nothing has changed: {reason}."),
        { Refusal: ReadinessRefusal.Second } => Problem.Result(StatusCodes.Status409Conflict, "Another was first", "Nothing has changed: another mode was set meanwhile.", First(result.Now)),
        { Refusal: ReadinessRefusal.Unconfirmed } => Problem.Result(
            StatusCodes.Status422UnprocessableEntity, ProblemCode.ReadinessUnconfirmed, "Not confirmed", "An emergency is declared only with a confirmation: send confirmed = true once the person has confirmed it."),
        { Refusal: ReadinessRefusal.NotAllowed } => Problem.Result(StatusCodes.Status403Forbidden, ProblemCode.ReadinessForLead, "Not for this role", "Only a lead or an administrator sets the readiness mode."),
        { Refusal: null } => null,
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    private static FirstComer? First(ReadinessSet? now) => now is null
        ? null
        : new FirstComer(now.By?.Name ?? "room", DateTimeOffset.FromUnixTimeMilliseconds(now.At), now.Version, ReadinessWords.Of(now.After));
}
