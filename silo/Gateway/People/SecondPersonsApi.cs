using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Refusals;
using SituationRoom.Engine.Alerts;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>An S1 is shelved by two: the second person confirms in a session of their own, within two minutes.</summary>
internal static class SecondPersonsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/second-persons").WithOperatorAccess(RoleSet.Shift).WithTags("Alerts");
        api.MapGet("", List).WithName("SecondPersons").WithSummary("Shelves that wait for a second person.").Says<ItemList<SecondPersonView>>();
        api.MapPost("/{id}/confirm", ConfirmAsync).WithName("ConfirmAsSecondPerson")
            .WithSummary("Stand by another's shelf of an S1, which is done by that; the trail bears both. 403: it is one's own; 404: it waits no more.")
            .Says<AlertView>(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/{id}/refuse", Refuse).WithName("RefuseAsSecondPerson").WithSummary("Have a shelf wait no more; one's own, too.")
            .Says(StatusCodes.Status204NoContent, StatusCodes.Status404NotFound);
    }

    internal static SecondPersonView View(WaitingCommand waiting) => new(
        waiting.Id,
        waiting.Command.Alert,
        waiting.Command.By.Id,
        waiting.Command.By.Name,
        waiting.Command.Reason,
        DateTimeOffset.FromUnixTimeMilliseconds(waiting.Command.Until ?? 0),
        waiting.EndsAt);

    private static JsonHttpResult<ItemList<SecondPersonView>> List(HttpContext context, [FromServices] SecondPersons seconds)
    {
        context.KeepNowhere();
        return TypedResults.Json(new ItemList<SecondPersonView>([.. seconds.All().Select(View)]), ApiJson.Context.ItemListSecondPersonView);
    }

    private static async Task<IResult> ConfirmAsync(HttpContext context, string id, [FromServices] SecondPersons seconds, [FromServices] IAlertDesk desk, CancellationToken cancellationToken)
    {
        var second = context.Person().AsActor();
        return seconds.Find(id)?.Command.By.Id == second.Id
            ? Problem.Result(StatusCodes.Status403Forbidden, ProblemCode.SecondPersonSelf, "For another person", "Nobody is the second person beside oneself; another one confirms it in a session of their own.")
            : seconds.Confirm(id, second) is { } command ? AlertCommandsApi.Answer(await desk.DoAsync(command, cancellationToken), desk)
            : Gone();
    }

    private static IResult Refuse(HttpContext context, string id, [FromServices] SecondPersons seconds) => seconds.Refuse(id, context.Person().AsActor()) ? TypedResults.NoContent() : Gone();

    private static IResult Gone() => Problem.Result(
        StatusCodes.Status404NotFound, ProblemCode.SecondPersonGone, "It waits no more", "The request was confirmed, refused, or older than two minutes; the first person asks again.");
}
