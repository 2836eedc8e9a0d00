using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Shifts;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>What one shift hands to the next: the sheet, gone through item by item and signed by both.</summary>
internal static class HandoversApi
{
    private const int MostText = 1_000;
    private const int LeastReason = 3;
    private const int MostReason = 500;
    private static readonly string[] Filters = ["before", "limit"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var see = routes.MapGroup("/api/v1/handovers").WithOperatorAccess(RoleSet.Staff).WithTags("Shifts");
        see.MapGet("", ListAsync).WithName("Handovers").Tells<ItemList<HandoverSummary>>(StatusCodes.Status400BadRequest)
            .WithSummary("Hand-overs, newest first, that which is under way before them.").WithDescription("limit 1 to 200; before = next of the page before.");
        see.MapGet("/{id}", ReadAsync).WithName("Handover").Tells<HandoverPicture>(StatusCodes.Status404NotFound)
            .WithSummary("A hand-over with its sheet, confirmations, signatures, and the trail's hash where it is kept.");
        routes.MapPost("/api/v1/handovers/notes", NoteAsync).WithOperatorAccess(RoleSet.Shift).WithTags("Shifts").WithName("NoteForNextShift")
            .Accepts<ShiftNoteRequest>("application/json").Tells<ShiftPicture>(StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Leave a note for the next shift.");
        var act = routes.MapGroup("/api/v1/handovers").WithOperatorAccess(RoleSet.Leads).WithTags("Shifts");
        act.MapPost("", BeginAsync).WithName("BeginHandover").Tells<HandoverPicture>(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Make the sheet and begin to hand over. 409: one is under way.");
        Command<HandoverConfirmRequest>(act, "confirm", "ConfirmHandoverItem", ConfirmAsync, "The incoming lead goes through an item of the sheet.");
        Command<HandoverSignRequest>(act, "sign", "SignHandover", SignAsync, "Sign. The second signature closes the hand-over; 422: items are not confirmed yet.");
        Command<HandoverAbandonRequest>(act, "abandon", "AbandonHandover", AbandonAsync, "Break a hand-over off, with a reason.");
    }

    private static void Command<T>(RouteGroupBuilder group, string verb, string name, Delegate handler, string summary)
        where T : notnull =>
        group.MapPost($"/{{id}}/{verb}", handler).WithName(name).WithSummary(summary).Accepts<T>("application/json").Tells<HandoverPicture>(
            StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ListAsync(HttpRequest request, [FromServices] IShiftDesk desk, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        reader.Only(Filters);
        var (before, limit) = (reader.Id("before"), reader.Number("limit", 1, 200) ?? 50);
        if (reader.Wrong is { } wrong)
        {
            return RoomApi.BadQuery(wrong);
        }

        var page = await desk.HandoversAsync(before, limit, cancellationToken);
        return TypedResults.Json(
            new ItemList<HandoverSummary>(page.Items, page.Next?.ToString(CultureInfo.InvariantCulture)), ApiJson.Context.ItemListHandoverSummary);
    }

    private static async Task<IResult> ReadAsync(string id, [FromServices] IShiftDesk desk, CancellationToken cancellationToken) =>
        await desk.HandoverAsync(id, cancellationToken) is { } found
            ? TypedResults.Json(found, ApiJson.Context.HandoverPicture)
            : Problem.Result(StatusCodes.Status404NotFound, ProblemCode.HandoverUnknown, "There is none", "No hand-over has this id; /api/v1/handovers lists those there are.");

    private static async Task<IResult> NoteAsync(HttpContext context, [FromServices] IShiftDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.ShiftNoteRequest, cancellationToken);
        return body?.Text?.Trim() is { Length: >= 1 and <= MostText } text
            ? ShiftsApi.Wrong(await desk.NoteAsync(text, ShiftsApi.By(context), cancellationToken))
                ?? TypedResults.Json(await desk.ShiftAsync(cancellationToken), ApiJson.Context.ShiftPicture)
            : Problem.Result(StatusCodes.Status400BadRequest, "No note", wrong ?? $"Write 1 to {MostText} characters: {{ \"text\": \"…\" }}.");
    }

    private static async Task<IResult> BeginAsync(HttpContext context, [FromServices] IShiftDesk desk, CancellationToken cancellationToken) =>
        ShiftsApi.Wrong(await desk.BeginAsync(ShiftsApi.By(context), cancellationToken)) is { } wrong
            ? wrong
            : await ReadAsync((await desk.ShiftAsync(cancellationToken)).Handover ?? "", desk, cancellationToken);

    private static async Task<IResult> ConfirmAsync(HttpContext context, string id, [FromServices] IShiftDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.HandoverConfirmRequest, cancellationToken);
        return body?.Item is { Length: >= 1 } item
            ? ShiftsApi.Wrong(await desk.ConfirmAsync(id, item, body.Accepted ?? true, ShiftsApi.By(context), cancellationToken)) ?? await ReadAsync(id, desk, cancellationToken)
            : Problem.Result(StatusCodes.Status400BadRequest, "No item", wrong ?? "Name the alert: { \"item\": \"a12\", \"accepted\": true }.");
    }

    private static async Task<IResult> SignAsync(HttpContext context, string id, [FromServices] IShiftDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.HandoverSignRequest, cancellationToken);
        if (body is not { Side: null or "outgoing" or "incoming" } || body.Reason?.Length > MostReason)
        {
            return Problem.Result(StatusCodes.Status400BadRequest, "No signature", wrong ?? "Send {}, or { \"side\": \"outgoing\", \"reason\": \"…\" } in another's stead.");
        }

        HandoverSide? side = body.Side is null ? null : body.Side == "outgoing" ? HandoverSide.Outgoing : HandoverSide.Incoming;
        var reason = string.IsNullOrWhiteSpace(body.Reason) ? null : body.Reason.Trim();
        return ShiftsApi.Wrong(await desk.SignAsync(id, side, reason, ShiftsApi.By(context), cancellationToken)) ?? await ReadAsync(id, desk, cancellationToken);
    }

    private static async Task<IResult> AbandonAsync(HttpContext context, string id, [FromServices] IShiftDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.HandoverAbandonRequest, cancellationToken);
        return body?.Reason?.Trim() is { Length: >= LeastReason and <= MostReason } reason
            ? ShiftsApi.Wrong(await desk.AbandonAsync(id, reason, ShiftsApi.By(context), cancellationToken))
                ?? TypedResults.Json(await desk.ShiftAsync(cancellationToken), ApiJson.Context.ShiftPicture)
            : Problem.Result(StatusCodes.Status400BadRequest, ProblemCode.ReasonNeeded, "No reason", wrong ?? $"Say why, in {LeastReason} to {MostReason} characters: {{ \"reason\": \"…\" }}.");
    }
}
