using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Rejections;
using SituationRoom.Engine.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Journal.Accounts;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.People;

/// <summary>Rejections: listed for whoever may read the room; their bytes shown, run again and dismissed for people alone.</summary>
internal static class RejectionsApi
{
    private const int LeastReason = 3;
    private const int MostReason = 500;
    private static readonly string[] Filters = ["feed", "state", "reason", "before", "limit"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("/api/v1/rejections").WithReadAccess().WithTags("Rejections");
        read.MapGet("", ListAsync).WithName("Rejections").Answers<ItemList<RejectionSummary>>()
            .TakesQuery(
                new("feed", "Of this feed."),
                new("state", "In this state; in every state where it is left out.") { Words = RejectionQuery.States },
                new("reason", "With this reason; numbers in it are not compared."),
                new("before", "The page that follows: next of the page before."),
                new("limit", "How many at the most; 100 where it is left out.") { Least = 1, Most = 1_000 })
            .WithSummary("Rejections that are kept, newest first, without their bytes.")
            .WithDescription("Filters: feed, state (open, rerun, dismissed), reason (numbers in it are not compared); limit 1 to 1000; before = next of the page before.");
        read.MapGet("/groups", GroupsAsync).WithName("RejectionGroups").Answers<ItemList<RejectionGroup>>()
            .WithSummary("Open rejections counted by feed and reason, numbers in it apart.");
        var people = routes.MapGroup("/api/v1/rejections").WithOperatorAccess(RoleSet.Leads).WithTags("Rejections");
        people.MapGet("/{id:long}", ReadAsync).WithName("Rejection").Says<RejectionView>(StatusCodes.Status404NotFound, StatusCodes.Status410Gone)
            .WithSummary("A rejection with its message. Each reading is noted on the trail.");
        people.MapPost("/{id:long}/rerun", RerunAsync).WithName("RerunRejection")
            .Says<RejectionAnswer>(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status410Gone, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Run a rejection again by its feed's present configuration. 422: it is still not understood, and nothing has changed.");
        people.MapPost("/{id:long}/dismiss", DismissAsync).WithName("DismissRejection").Accepts<DismissRequest>("application/json")
            .Says<RejectionAnswer>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict)
            .WithSummary("Settle a rejection of which nothing is needed, with a reason.");
        people.MapPost("/rerun", RerunAllAsync).WithName("RerunRejections").Accepts<RerunRequest>("application/json").Says<RerunSummary>(StatusCodes.Status400BadRequest)
            .WithSummary($"Run open rejections of a feed again, oldest first, {RejectionDesk.MostAtOnce} at the most in one call.");
        people.MapPost("/dismiss", DismissAllAsync).WithName("DismissRejections").Accepts<DismissAllRequest>("application/json").Says<DismissSummary>(StatusCodes.Status400BadRequest)
            .WithSummary($"Settle open rejections of a feed and a reason of which nothing is needed, oldest first, {RejectionDesk.MostAtOnce} at the most in one call.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, IRoom room, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(context.Request.Query);
        reader.Only(Filters);
        var query = new RejectionQuery
        {
            Feed = reader.Text("feed"),
            State = reader.OneOf("state", RejectionQuery.States),
            Reason = reader.Text("reason"),
            Before = reader.Id("before"),
            Limit = reader.Number("limit", 1, 1_000) ?? 100,
        };
        if (reader.Wrong is { } wrong)
        {
            return RoomApi.BadQuery(wrong);
        }

        var page = await room.RejectionsAsync(query, cancellationToken);
        return TypedResults.Json(
            new ItemList<RejectionSummary>([.. page.Items.Select(item => Named(context, item))], page.Next?.ToString(CultureInfo.InvariantCulture)), ApiJson.Context.ItemListRejectionSummary);
    }

    private static async Task<IResult> GroupsAsync(IRoom room, CancellationToken cancellationToken) =>
        TypedResults.Json(new ItemList<RejectionGroup>(await room.RejectionGroupsAsync(cancellationToken)), ApiJson.Context.ItemListRejectionGroup);

    private static async Task<IResult> ReadAsync(
        HttpContext context, long id, [FromServices] IRejectionDesk desk, [FromServices] ITrailDesk trail, [FromServices] TimeProvider time, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        var result = await desk.ReadAsync(id, By(context), cancellationToken);
        if (result.Step != RejectionStep.Done)
        {
            return Refused(context, result);
        }

        // Its bytes may hold personal data: as with an incident's, nothing is shown that does not stand on the trail.
        var read = new PersonalRead { At = time.GetUtcNow().ToUnixTimeMilliseconds(), By = context.Person().AsActor(), Rejection = result.Rejection!.Id };
        if ((await trail.AppendAsync(read, cancellationToken)).Refusal is { } refusal)
        {
            return Refused(context, new RejectionResult(RejectionStep.NotTaken, result.Rejection) { Reason = refusal });
        }

        var text = Text(result.Message.Span);
        var base64 = text is null ? Convert.ToBase64String(result.Message.Span) : null;
        return TypedResults.Json(new RejectionView(Named(context, result.Rejection!), text, base64), ApiJson.Context.RejectionView);
    }

    private static async Task<IResult> RerunAsync(HttpContext context, long id, [FromServices] IRejectionDesk desk, CancellationToken cancellationToken) =>
        Answer(context, await desk.RerunAsync(id, By(context), cancellationToken));

    private static async Task<IResult> DismissAsync(HttpContext context, long id, [FromServices] IRejectionDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.DismissRequest, cancellationToken);
        return body?.Reason?.Trim() is { Length: >= LeastReason and <= MostReason } reason
            ? Answer(context, await desk.DismissAsync(id, By(context), reason, cancellationToken))
            : Problem.Result(StatusCodes.Status400BadRequest, ProblemCode.ReasonNeeded, "No reason", wrong ?? $"Say why, in {LeastReason} to {MostReason} characters: {{ \"reason\": \"…\" }}.");
    }

    private static async Task<IResult> DismissAllAsync(HttpContext context, [FromServices] IRejectionDesk desk, [FromServices] RejectionsTrail trail, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.DismissAllRequest, cancellationToken);
        var after = 0L;
        return body is not { Feed.Length: > 0, Of.Length: > 0 } || !IsPlace(body.After, ref after)
            ? Problem.Result(StatusCodes.Status400BadRequest, "Not said which", wrong ?? "Name the feed and the rejections' reason, and as after nothing but next of the answer before: { \"feed\": \"…\", \"of\": \"…\", \"reason\": \"…\" }.")
            : body.Reason?.Trim() is not { Length: >= LeastReason and <= MostReason } reason
                ? Problem.Result(StatusCodes.Status400BadRequest, ProblemCode.ReasonNeeded, "No reason", $"Say why, in {LeastReason} to {MostReason} characters: {{ \"reason\": \"…\" }}.")
                : await trail.TellAsync(By(context), new RejectionMass(body.Feed, body.Of, after), RejectionOutcome.Dismissed, reason, cancellationToken)
                ?? TypedResults.Json(await desk.DismissAllAsync(new RejectionMass(body.Feed, body.Of, after), By(context), reason, cancellationToken), ApiJson.Context.DismissSummary);
    }

    private static async Task<IResult> RerunAllAsync(HttpContext context, [FromServices] IRejectionDesk desk, [FromServices] RejectionsTrail trail, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.RerunRequest, cancellationToken);
        var after = 0L;
        if (body?.Feed is not { Length: > 0 } feed || !IsPlace(body.After, ref after))
        {
            return Problem.Result(StatusCodes.Status400BadRequest, "No feed", wrong ?? "Name the feed, and as after nothing but next of the answer before: { \"feed\": \"…\", \"reason\": \"…\" }.");
        }

        return await trail.TellAsync(By(context), new RejectionMass(feed, body.Reason, after), RejectionOutcome.Rerun, null, cancellationToken)
            ?? TypedResults.Json(await desk.RerunAllAsync(feed, body.Reason, after, By(context), cancellationToken), ApiJson.Context.RerunSummary);
    }

    private static Actor By(HttpContext context) => context.Person().AsActor();

    private static bool IsPlace(string? given, ref long after) => given is null || long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out after);

    // Walls and viewers that list rejections learn nothing of people: neither who settled one nor what they typed.
    private static RejectionSummary Named(HttpContext context, RejectionSummary rejection) =>
        rejection.SettledBy is not { } by ? rejection
        : context.Features.Get<Operator>() is { } me && RoleSet.Staff.Has(me.Role) ? rejection with { SettledByName = NameOf(context, by) }
        : rejection with { SettledBy = null, SettledReason = null };

    private static string? NameOf(HttpContext context, string id) =>
        context.RequestServices.GetRequiredService<RoomAccess>().NameOf(id) ?? context.RequestServices.GetRequiredService<IAccountStore>().Find(id)?.Name;

    private static IResult Answer(HttpContext context, RejectionResult result) => result.Step == RejectionStep.Done
        ? TypedResults.Json(new RejectionAnswer(Named(context, result.Rejection!), result.Accepted, result.Duplicates, result.Rejected), ApiJson.Context.RejectionAnswer)
        : Refused(context, result);

    private static IResult Refused(HttpContext context, RejectionResult result) => result.Step switch
    {
        RejectionStep.Unknown => Problem.Result(StatusCodes.Status404NotFound, ProblemCode.RejectionUnknown, "No such rejection", "No rejection is kept under this id; /api/v1/rejections lists those that are."),
        RejectionStep.AlreadySettled => Settled(Named(context, result.Rejection!)),
        RejectionStep.StillRejected => Problem.Result(result.Why, ProblemCode.StillRejected, "Still not understood", $"Nothing has changed: {result.Reason}"),
        RejectionStep.Erased => Problem.Result(StatusCodes.Status410Gone, ProblemCode.MessageErased, "Erased", $"Nothing has changed: {result.Reason}."),
        RejectionStep.NoFeed => Problem.Result(StatusCodes.Status422UnprocessableEntity, ProblemCode.FeedGone, "No such feed", $"Nothing has changed: {result.Reason}."),
        RejectionStep.NotTaken => Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", $"Nothing has changed: {result.Reason ?? "the room takes nothing now; try again shortly"}."),
        RejectionStep.Done => throw new ArgumentException("it was done", nameof(result)),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    private static IResult Settled(RejectionSummary rejection) => Problem.Result(
        StatusCodes.Status409Conflict,
        "Settled before",
        $"The rejection was {(rejection.State == "rerun" ? "run again" : "dismissed")} by {rejection.SettledByName ?? rejection.SettledBy} before.",
        new FirstComer(rejection.SettledBy ?? "", rejection.SettledAt ?? default) { Name = rejection.SettledByName },
        ProblemCode.RejectionSettled);

    private static string? Text(ReadOnlySpan<byte> message) =>
        System.Text.Unicode.Utf8.IsValid(message) && !message.Contains((byte)0) ? Encoding.UTF8.GetString(message) : null;
}
