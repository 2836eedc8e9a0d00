using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Refusals;
using SituationRoom.Engine.Mending;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.People;

/// <summary>Incidents that people enter from a call, follow up, and move to where they belong.</summary>
internal static class HandsApi
{
    private const int LongestName = 200;
    private const int LongestKey = 100;
    private const int LeastReason = 3;
    private const int MostReason = 500;
    private const string Hint = "version is the one that was seen (handVersion of /api/v1/incidents); the header Idempotency-Key makes a repeat harmless. 409: another was first, with by, at and version.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/incidents", EnterAsync).WithOperatorAccess(RoleSet.Shift).WithTags("By hand").WithName("EnterIncident").Accepts<EnterRequest>("application/json")
            .WithSummary("Enter an incident from a call. It goes the way of any report, as feed console; the caller's name and phone are kept as personal data.")
            .WithDescription("The header Idempotency-Key is needed: the same one of the same person is the same incident.")
            .Says<HandView>(StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity);
        routes.MapGet("/api/v1/incidents/by-hand", ReadAsync).WithOperatorAccess(RoleSet.Staff).WithTags("By hand").WithName("IncidentByHand")
            .TakesQuery(new QueryParameter("feed", "Of this feed."), new QueryParameter("id", "With this id of its source."))
            .WithSummary("What was done to an incident by hand: entered, followed up, moved, released; and where its reports alone would have it.")
            .Says<HandView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        Act<MoveRequest>(routes, "move", MoveAsync, "MoveIncident", "Move an incident to another category or district, with a reason. It stays there whatever its source reports, until it is released.");
        Act<MoveRequest>(routes, "release", ReleaseAsync, "ReleaseIncident", "Let an incident that was moved count again where its reports say.");
        Act<FollowRequest>(routes, "follow", FollowAsync, "FollowIncident", "Set the status of an incident that was entered by hand.");
    }

    private static void Act<T>(IEndpointRouteBuilder routes, string path, Delegate act, string name, string summary)
        where T : notnull =>
        routes.MapPost($"/api/v1/incidents/{path}", act).WithOperatorAccess(RoleSet.Shift).WithTags("By hand").WithName(name).WithSummary(summary).WithDescription(Hint)
            .Accepts<T>("application/json")
            .Says<HandView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> EnterAsync(HttpContext context, [FromServices] IHandDesk desk, [FromServices] TimeProvider time, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.EnterRequest, cancellationToken);
        var key = Key(context);
        if (wrong is not null || key is null or { Length: > LongestKey })
        {
            return NotSo(wrong ?? $"Give the header Idempotency-Key, of 1 to {LongestKey} characters: the same one makes no second incident.");
        }

        var (report, fault, code) = EnteredReport.Of(body!, time.GetUtcNow());
        return report is null
            ? Problem.Result(StatusCodes.Status422UnprocessableEntity, "Can't be entered so", fault!, null, code)
            : Answer(await desk.EnterAsync(report, context.Person().AsActor(), key, cancellationToken));
    }

    private static async Task<IResult> ReadAsync(HttpRequest request, [FromServices] IHandDesk desk, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        reader.Only(["feed", "id"]);
        var (feed, id) = (reader.Text("feed"), reader.Text("id"));
        if (reader.Wrong is { } wrong)
        {
            return RoomApi.BadQuery(wrong);
        }

        return feed is null || id is null
            ? RoomApi.BadQuery("Name the incident: ?feed=…&id=…")
            : await desk.HandAsync(new IncidentName(feed, id), cancellationToken) is { } picture
            ? TypedResults.Json(HandView.Of(picture), ApiJson.Context.HandView)
            : Problem.Result(StatusCodes.Status404NotFound, "No such incident", "No such incident is held; /api/v1/incidents lists those that are.");
    }

    private static async Task<IResult> MoveAsync(HttpContext context, [FromServices] IHandDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.MoveRequest, cancellationToken);
        var (command, fault) = Command(context, (body?.Feed, body?.Id, body?.Version, body?.Reason), reasonIsNeeded: true);
        return (wrong ?? fault) is { } amiss ? NotSo(amiss)
            : body!.Category is null && body.District is null ? NotSo("Say to where: a category, a district, or both.")
            : Answer(await desk.MoveAsync(command!, body.Category, body.District, cancellationToken));
    }

    private static async Task<IResult> ReleaseAsync(HttpContext context, [FromServices] IHandDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.MoveRequest, cancellationToken);
        var (command, fault) = Command(context, (body?.Feed, body?.Id, body?.Version, body?.Reason), reasonIsNeeded: true);
        return (wrong ?? fault) is { } amiss ? NotSo(amiss) : Answer(await desk.ReleaseAsync(command!, cancellationToken));
    }

    private static async Task<IResult> FollowAsync(HttpContext context, [FromServices] IHandDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.FollowRequest, cancellationToken);
        var (command, fault) = Command(context, (body?.Feed, body?.Id, body?.Version, body?.Reason), reasonIsNeeded: false);
        return (wrong ?? fault) is { } amiss ? NotSo(amiss)
            : !Vocabulary.TryStatus(body!.Status ?? string.Empty, out var status) ? NotSo("Give a status: open, inProgress, answered, closed or cancelled.")
            : Answer(await desk.FollowAsync(command!, status, cancellationToken));
    }

    private static string? Key(HttpContext context) => context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key ? key : null;

    private static (HandCommand? Command, string? Fault) Command(HttpContext context, (string? Feed, string? Id, int? Version, string? Reason) asked, bool reasonIsNeeded)
    {
        var (key, reason) = (Key(context), string.IsNullOrWhiteSpace(asked.Reason) ? null : asked.Reason.Trim());
        var fault = asked.Feed is not { Length: > 0 and <= LongestName } || asked.Id is not { Length: > 0 and <= LongestName } ? "Name the incident: { \"feed\": \"…\", \"id\": \"…\" }."
            : asked.Version is not >= 0 ? "Give the version that was seen: { \"version\": 0 }."
            : key?.Length > LongestKey ? $"The Idempotency-Key is longer than {LongestKey} characters."
            : reason is { Length: > MostReason } || (reasonIsNeeded && reason is not { Length: >= LeastReason }) ? $"Say why in {LeastReason} to {MostReason} characters: {{ \"reason\": \"…\" }}."
            : null;
        return fault is null
            ? (new HandCommand(new IncidentName(asked.Feed!, asked.Id!), asked.Version!.Value, context.Person().AsActor(), 0) { Key = key, Reason = reason }, null)
            : (null, fault);
    }

    private static IResult NotSo(string fault) => Problem.Result(StatusCodes.Status400BadRequest, "The command is wrong", fault);

    private static IResult Answer(HandAnswer answer) => answer.Picture is { } picture
        ? TypedResults.Json(HandView.Of(picture), ApiJson.Context.HandView)
        : Refused(answer.Refusal!);

    internal static IResult Refused(HandRefusal refusal) => refusal.Kind switch
    {
        HandRefusalKind.Unknown => Problem.Result(StatusCodes.Status404NotFound, "Not held", Sentence(refusal), null, refusal.Code ?? ProblemCode.IncidentUnknown),
        HandRefusalKind.Second => Problem.Result(
            StatusCodes.Status409Conflict,
            "Another was first",
            Sentence(refusal),
            new FirstComer(refusal.First?.Name ?? "room", refusal.At is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, (int?)refusal.Version)),
        HandRefusalKind.Impossible => Problem.Result(StatusCodes.Status422UnprocessableEntity, "Can't be done so", $"Nothing has changed: {refusal.Sentence}.", null, refusal.Code),
        HandRefusalKind.Unavailable => Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", $"Nothing has changed: {refusal.Sentence}."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static string Sentence(HandRefusal refusal) => char.ToUpperInvariant(refusal.Sentence[0]) + refusal.Sentence[1..] + ".";
}
