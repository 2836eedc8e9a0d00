using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;
using SituationRoom.Engine.Works;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>Planned works and events: read by the staff, kept by the shift.</summary>
internal static class WorksApi
{
    private const int LongestReason = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/works", ListAsync).WithOperatorAccess(RoleSet.Staff).WithTags("Works").WithName("Works").Tells<ItemList<WorkView>>()
            .WithSummary("Planned works and events: under way, coming, and those that ended within 30 days, the earliest first.");
        var act = routes.MapGroup("/api/v1/works").WithOperatorAccess(RoleSet.Shift).WithTags("Works");
        act.MapPost("/", PlanAsync).WithName("PlanWork").Accepts<WorkRequest>("application/json")
            .Tells<WorkView>(StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Plan works or an event. Only a lead or an administrator has them suppress alerts, and an S1 is never suppressed.");
        act.MapPut("/{id}", ChangeAsync).WithName("ChangeWork").Accepts<WorkRequest>("application/json")
            .Tells<WorkView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Change works that are not over.");
        act.MapPost("/{id}/cancel", CancelAsync).WithName("CancelWork").Accepts<WorkCancelRequest>("application/json")
            .Tells<WorkView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Cancel works that are not over: they explain and suppress nothing from now on.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] IWorkDesk desk, CancellationToken cancellationToken)
    {
        var (works, now) = await desk.WorksAsync(cancellationToken);
        var mayCall = RoleSet.Shift.Has(context.Person().Role);
        return TypedResults.Json(
            new ItemList<WorkView>([.. works.OrderBy(work => work.From).ThenBy(work => work.Id, StringComparer.Ordinal).Select(work => WorkView.Of(work, now, mayCall))]),
            ApiJson.Context.ItemListWorkView);
    }

    private static Task<IResult> PlanAsync(HttpContext context, [FromServices] IWorkDesk desk, [FromServices] AlertOwners owners, CancellationToken cancellationToken) =>
        PutAsync(context, "", desk, owners, cancellationToken);

    private static Task<IResult> ChangeAsync(
        HttpContext context, string id, [FromServices] IWorkDesk desk, [FromServices] AlertOwners owners, CancellationToken cancellationToken) =>
        PutAsync(context, id, desk, owners, cancellationToken);

    private static async Task<IResult> PutAsync(HttpContext context, string id, IWorkDesk desk, AlertOwners owners, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.WorkRequest, cancellationToken);
        if (body is null || Work(body, id) is not { } wanted)
        {
            return PeopleAnswers.NoBody(wrong, "Send title, kind (works or event), effect (explain or suppress), from and until; districts, categories, department and contact where there are any; and of a change its version.");
        }

        var known = wanted.Department is null || owners.Department(wanted.Department) is not null;
        return await ResultAsync(await desk.PutWorkAsync(wanted, known, ShiftsApi.By(context), cancellationToken), desk, cancellationToken);
    }

    private static async Task<IResult> CancelAsync(HttpContext context, string id, [FromServices] IWorkDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.WorkCancelRequest, cancellationToken);
        return body is not { Version: { } version } || body.Reason?.Length > LongestReason
            ? PeopleAnswers.NoBody(wrong, $"Send the version that was seen, and a reason of at most {LongestReason} characters or none.")
            : await ResultAsync(await desk.CancelWorkAsync(id, version, Text(body.Reason), ShiftsApi.By(context), cancellationToken), desk, cancellationToken);
    }

    private static PlannedWork? Work(WorkRequest body, string id)
    {
        WorkKind? kind = body.Kind switch { "works" => WorkKind.Works, "event" => WorkKind.Event, _ => null };
        WorkEffect? effect = body.Effect switch { "explain" => WorkEffect.Explain, "suppress" => WorkEffect.Suppress, _ => null };
        return kind is null || effect is null || body is not { Title: { } title, From: { } from, Until: { } until } || (id.Length > 0 && body.Version is null)
            ? null
            : new PlannedWork
            {
                Id = id,
                Version = body.Version ?? 0,
                Title = title.Trim(),
                Kind = kind.Value,
                Effect = effect.Value,
                Districts = body.Districts ?? [],
                Categories = body.Categories ?? [],
                From = from.ToUnixTimeMilliseconds(),
                Until = until.ToUnixTimeMilliseconds(),
                Department = Text(body.Department),
                Contact = Text(body.Contact),
            };
    }

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    private static async Task<IResult> ResultAsync(WorkResult result, IWorkDesk desk, CancellationToken cancellationToken)
    {
        if (result.Unavailable is { } unavailable)
        {
            return Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", $"Nothing has changed: {unavailable}.");
        }

        if (result.Refusal is { } refusal)
        {
            return Refused(refusal, result.Now?.Version);
        }

        var (_, now) = await desk.WorksAsync(cancellationToken);
        return TypedResults.Json(WorkView.Of(result.Now!, now, withContact: true), ApiJson.Context.WorkView);
    }

    private static IResult Refused(WorkRefusal refusal, int? version) => refusal switch
    {
        WorkRefusal.Unknown => Problem.Result(StatusCodes.Status404NotFound, ProblemCode.WorkUnknown, "No such works", "There are no works of this id; /api/v1/works lists those that are kept."),
        WorkRefusal.Second => Problem.Result(
            StatusCodes.Status409Conflict, ProblemCode.Conflict, "Another was first", $"Nothing has changed: another changed them meanwhile, they are at version {version}; read them again."),
        WorkRefusal.NotAllowed => Problem.Result(StatusCodes.Status403Forbidden, ProblemCode.WorkForLead, "Not for this role", "Only a lead or an administrator has works suppress alerts."),
        WorkRefusal.Over => Wrong(ProblemCode.WorkOver, "They are over or cancelled: plan new ones."),
        WorkRefusal.Title => Wrong(ProblemCode.WorkTitle, $"title: write 1 to {WorkPlanner.LongestText} characters."),
        WorkRefusal.Until => Wrong(ProblemCode.WorkTimes, "until: it lies after from, ahead of now, and at most a year after from."),
        WorkRefusal.Scope => Wrong(ProblemCode.WorkScope, $"districts, categories: name known ones, at most {WorkPlanner.MostCodes} of each; what suppresses names at least one."),
        WorkRefusal.Department => Wrong(ProblemCode.WorkDepartment, "department: there is none of this code."),
        WorkRefusal.Contact => Wrong(ProblemCode.WorkContact, $"contact: write at most {WorkPlanner.LongestText} characters."),
        WorkRefusal.TooMany => Wrong(ProblemCode.WorksFull, $"At most {WorkPlanner.Most} are kept; those that ended go 30 days after."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static IResult Wrong(ProblemCode code, string detail) => Problem.Result(StatusCodes.Status422UnprocessableEntity, code, "Can't be done so", detail);
}
