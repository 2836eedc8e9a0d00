using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Engine.Imports;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>Imports: listed, and made void as a whole.</summary>
internal static class ImportsApi
{
    private const int LongestName = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var see = routes.MapGroup("/api/v1/imports").WithOperatorAccess(RoleSet.Staff).WithTags("Imports");
        see.MapGet("", ListAsync).WithName("Imports").Says<ItemList<ImportView>>(StatusCodes.Status400BadRequest)
            .TakesQuery(new QueryParameter("limit", "How many at the most; 200 where it is left out.") { Least = 1, Most = 2_000 })
            .WithSummary("What came by the command import, a watched folder or an upload that named itself, the one that last grew first.");
        see.MapGet("/one", ReadAsync).WithName("Import").Says<ImportView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound)
            .TakesQuery(new QueryParameter("feed", "Of this feed."), new QueryParameter("id", "The import's id within the feed."))
            .WithSummary("An import, with what making it void would come to.");
        routes.MapPost("/api/v1/imports/void", VoidAsync).WithOperatorAccess(RoleSet.Leads).WithTags("Imports").WithName("VoidImport").Accepts<VoidRequest>("application/json")
            .Says<ImportView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Make what an import told void: the room is as if it had never come. Incidents that others told of, too, keep what others said; the same file may be imported again.")
            .WithDescription("version is the one that was seen; the header Idempotency-Key makes a repeat harmless. 409: more of it came since, or another was first, with by, at and version.");
    }

    private static async Task<IResult> ListAsync(HttpRequest request, [FromServices] IImportDesk desk, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        reader.Only(["limit"]);
        var limit = reader.Number("limit", 1, 2_000) ?? 200;
        return reader.Wrong is { } wrong
            ? RoomApi.BadQuery(wrong)
            : TypedResults.Json(
                new ItemList<ImportView>([.. (await desk.ImportsAsync(limit, cancellationToken)).Select(ImportView.Of)]), ApiJson.Context.ItemListImportView);
    }

    private static async Task<IResult> ReadAsync(HttpRequest request, [FromServices] IImportDesk desk, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        reader.Only(["feed", "id"]);
        var (feed, id) = (reader.Text("feed"), reader.Text("id"));
        if (reader.Wrong is { } wrong)
        {
            return RoomApi.BadQuery(wrong);
        }

        return feed is null || id is null
            ? RoomApi.BadQuery("Name the import: ?feed=…&id=…")
            : await desk.ImportAsync(feed, id, cancellationToken) is { } picture
            ? TypedResults.Json(ImportView.Of(picture), ApiJson.Context.ImportView)
            : Problem.Result(StatusCodes.Status404NotFound, "No such import", "No such import is remembered; /api/v1/imports lists those that are.");
    }

    private static async Task<IResult> VoidAsync(HttpContext context, [FromServices] IImportDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.VoidRequest, cancellationToken);
        var fault = wrong
            ?? (body is not { Feed.Length: > 0 and <= LongestName, Id.Length: > 0 and <= LongestName }
                ? "Name the import: { \"feed\": \"…\", \"id\": \"…\" }."
                : VoidCommand.Fault(context, body.Version, body.Reason));
        return fault is not null
            ? VoidCommand.Wrong(fault)
            : VoidCommand.Answer(await desk.VoidAsync(
                body!.Feed!, body.Id!, body.Version!.Value, context.Person().AsActor(), VoidCommand.Said(context, body.Reason), cancellationToken));
    }
}
