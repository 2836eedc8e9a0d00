using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Notices;
using SituationRoom.Engine.Trail;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.Notices;

/// <summary>What was told outside, for people; and a trial of a target.</summary>
internal sealed class NoticesApi(INoticeDesk desk, NoticeSenders senders, OutsideHeartbeat heartbeat, ITrailDesk trail, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly NoticeFacts Trial = new(
        4, "trial", "trial", new BoardNames("Проверка связи: ничего не случилось", "Trial: nothing has happened"), null, null, null, null, null, 0, null, null, 0, IsExercise: true);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/alerts/{id}/notices", OfAlertAsync).WithName("AlertNotices").WithTags("Notices").WithOperatorAccess(RoleSet.Staff)
            .WithSummary("What was told outside of an alert, and what became of it.").Produces<ItemList<NoticeView>>();
        routes.MapGet("/api/v1/notices/targets", Targets).WithName("NoticeTargets").WithTags("Notices").WithOperatorAccess(RoleSet.Staff)
            .WithSummary("To whom alerts are told.").Produces<ItemList<NoticeTargetView>>();
        routes.MapGet("/api/v1/notices/heartbeat", () => TypedResults.Json(heartbeat.View, ApiJson.Context.HeartbeatView)).WithName("OutsideHeartbeat").WithTags("Notices").WithOperatorAccess(RoleSet.Staff)
            .WithSummary("How it goes with telling somebody outside that the room lives.").Produces<HeartbeatView>();
        routes.MapPost("/api/v1/notices/targets/{id}/trial", TryAsync).WithName("TryNoticeTarget").WithTags("Notices").WithOperatorAccess(RoleSet.Administrators)
            .WithSummary("Send a notice that is marked as a trial, once, and say what became of it. No alert knows of it; the trail tells who tried, and what became of it.")
            .Produces<NoticeTrial>().Produces<ProblemBody>(StatusCodes.Status404NotFound, Problem.ContentType);
    }

    private async Task<IResult> OfAlertAsync([FromRoute] string id, CancellationToken cancellationToken)
    {
        var (pending, told) = await desk.NoticesOfAsync(id, cancellationToken);
        var all = told.Select(NoticeView.Of).Concat(pending.Select(NoticeView.Of)).OrderBy(notice => notice.DueAt).ThenBy(notice => notice.Target, StringComparer.Ordinal);
        return TypedResults.Json(new ItemList<NoticeView>([.. all]), ApiJson.Context.ItemListNoticeView);
    }

    private JsonHttpResult<ItemList<NoticeTargetView>> Targets() => TypedResults.Json(
        new ItemList<NoticeTargetView>([.. senders.Options.Routes.Select(route => new NoticeTargetView(route.Target.Id, route.Target.Kind, route.Target.Names))]),
        ApiJson.Context.ItemListNoticeTargetView);

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a sender meets is the trial's result.")]
    private async Task<IResult> TryAsync(HttpContext context, [FromRoute] string id)
    {
        if (senders.Find(id) is not { } sender)
        {
            return Problem.Result(StatusCodes.Status404NotFound, "No such target", $"No target {id} stands under notices in the configuration.");
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var notice = new PendingNotice(new NoticeKey($"trial-{now}", 1, id), NoticeStep.Raised, Trial with { RaisedAt = now }, now, 0, now, null);

        // Not given up by whoever asked: what has left is noted, whatever becomes of the request.
        using var patience = new CancellationTokenSource(Patience, time);
        NoticeTrial trial;
        try
        {
            var result = await sender.SendAsync(notice, patience.Token);
            trial = new NoticeTrial(result.Status == SendStatus.Delivered, result.Detail);
        }
        catch (OperationCanceledException)
        {
            trial = new NoticeTrial(false, $"no answer within {Patience.TotalSeconds:0} s");
        }
        catch (Exception e)
        {
            trial = new NoticeTrial(false, NoticePump.Told(e));
        }

        var tried = new NoticeTried { At = now, By = context.Features.Get<Operator>()!.AsActor(), Target = id, IsDelivered = trial.Delivered, Detail = trial.Detail };
        return (await trail.AppendAsync(tried, CancellationToken.None)).Refusal is { } refusal
            ? Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not noted", $"The trial was {(trial.Delivered ? "delivered" : "not delivered")}, but the trail can't be told: {refusal}.")
            : TypedResults.Json(trial, ApiJson.Context.NoticeTrial);
    }
}
