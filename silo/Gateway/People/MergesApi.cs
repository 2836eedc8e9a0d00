using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Refusals;
using SituationRoom.Engine.Problems;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>The same problem told twice: proposed with the reasons, merged and taken apart by people.</summary>
internal static class MergesApi
{
    private const int MostNote = 1_000;
    private const int LongestName = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var see = routes.MapGroup("/api/v1/merges").WithOperatorAccess(RoleSet.Staff).WithTags("Merges");
        see.MapGet("", ListAsync).WithName("Merges").Says<ItemList<MergedProblem>>().WithSummary("Incidents that were merged, the newest problem first.");
        see.MapGet("/proposals", ProposalsAsync).WithName("MergeProposals").Says<ItemList<ProblemProposal>>()
            .WithSummary("Open incidents that may be one problem, the likeliest first, with the reasons: near, close in time, alike in category and words.");
        var act = routes.MapGroup("/api/v1/merges").WithOperatorAccess(RoleSet.Leads).WithTags("Merges");
        Decision(act, "", "Merge", ProblemVerb.Merge, "Make one problem of several incidents: it is counted once, by the most pressing of them.");
        Decision(act, "/undo", "Unmerge", ProblemVerb.Unmerge, "Take incidents out of what they were merged into.");
        Decision(act, "/distinct", "Distinguish", ProblemVerb.Distinct, "Say that incidents are different problems, however alike, so that they are not proposed again.");
    }

    private static void Decision(RouteGroupBuilder group, string path, string name, ProblemVerb verb, string summary) =>
        group.MapPost(path, (HttpContext context, [FromServices] IProblemDesk desk, [FromServices] TimeProvider time, CancellationToken cancellationToken) =>
                DecideAsync(context, verb, desk, time, cancellationToken))
            .WithName(name).WithSummary(summary).Accepts<MergeRequest>("application/json")
            .Says<MergeAnswer>(StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ListAsync([FromServices] IProblemDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Json(new ItemList<MergedProblem>(await desk.ProblemsAsync(cancellationToken)), ApiJson.Context.ItemListMergedProblem);

    private static async Task<IResult> ProposalsAsync([FromServices] IProblemDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Json(new ItemList<ProblemProposal>(await desk.ProposalsAsync(cancellationToken)), ApiJson.Context.ItemListProblemProposal);

    private static async Task<IResult> DecideAsync(
        HttpContext context, ProblemVerb verb, IProblemDesk desk, TimeProvider time, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.MergeRequest, cancellationToken);
        if (Fault(body) is { } fault)
        {
            return Problem.Result(StatusCodes.Status400BadRequest, "The decision is wrong", wrong ?? fault);
        }

        var note = string.IsNullOrWhiteSpace(body!.Note) ? null : body.Note.Trim();
        var decision = new ProblemDecision(verb, body.Incidents!, context.Person().Id, time.GetUtcNow(), note);
        var result = await desk.DecideAsync(decision, context.Person().AsActor(), cancellationToken);
        return result.Status switch
        {
            ProblemStatus.Done => TypedResults.Json(new MergeAnswer(true), ApiJson.Context.MergeAnswer),
            ProblemStatus.AlreadySo => TypedResults.Json(new MergeAnswer(false), ApiJson.Context.MergeAnswer),
            ProblemStatus.Impossible => Problem.Result(StatusCodes.Status422UnprocessableEntity, ProblemCode.MergeImpossible, "Can't be decided so", $"Nothing has changed: {result.Reason}{Named(result.Unknown)}."),
            ProblemStatus.Unavailable => Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", $"Nothing has changed: {result.Reason}."),
            _ => throw new ArgumentOutOfRangeException(nameof(verb)),
        };
    }

    private static string? Fault(MergeRequest? body) =>
        body?.Incidents is not { Count: >= 1 and <= ProblemGroups.Most } incidents
            ? $"Name 1 to {ProblemGroups.Most} incidents: {{ \"incidents\": [{{ \"feed\": \"…\", \"id\": \"…\" }}] }}."
            : incidents.Any(name => name.Feed is not { Length: >= 1 and <= LongestName } || name.Id is not { Length: >= 1 and <= LongestName })
                ? $"Each incident needs its feed and its id, of {LongestName} characters at the most."
            : body.Note?.Length > MostNote ? $"The note is longer than {MostNote} characters."
            : null;

    private static string Named(IReadOnlyList<IncidentName>? unknown) =>
        unknown is { Count: > 0 } ? $" ({string.Join(", ", unknown.Take(5).Select(name => $"{name.Feed}/{name.Id}"))})" : string.Empty;
}
