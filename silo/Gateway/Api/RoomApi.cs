using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Board;
using SituationRoom.Core.Refusals;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Live;

namespace SituationRoom.Gateway.Api;

/// <summary>What can be read of the room, under /api/v1.</summary>
internal static class RoomApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithReadAccess().WithTags("Room");
        api.MapGet("/board", BoardAsync).WithName("Board").WithSummary("The whole board at its present version.").Answers<BoardSnapshot>();
        api.MapGet("/cells", CellsAsync).WithName("Cells").WithSummary("Live counts of every district and category, with their totals under *.").Answers<ItemList<CellView>>();
        api.MapGet("/feeds", FeedsAsync).WithName("Feeds").WithSummary("Health of every feed.").Answers<ItemList<FeedHealth>>();
        api.MapGet("/readings", ReadingsAsync).WithName("Readings").WithSummary("The newest reading of every key.").Answers<ItemList<LatestReading>>();
    }

    internal static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route) =>
        route.Produces<T>().Produces<ProblemBody>(StatusCodes.Status400BadRequest, Problem.ContentType)
            .Produces<ProblemBody>(StatusCodes.Status401Unauthorized, Problem.ContentType);

    private static async Task<IResult> BoardAsync(BoardStream stream, CancellationToken cancellationToken)
    {
        var snapshot = await stream.Snapshots.FreshAsync(cancellationToken);
        return TypedResults.Bytes(snapshot.Json, "application/json");
    }

    private static async Task<IResult> CellsAsync(IRoom room, CancellationToken cancellationToken)
    {
        var cells = await room.CellsAsync(cancellationToken);
        return TypedResults.Json(new ItemList<CellView>([.. cells.Select(CellView.Of)]), ApiJson.Context.ItemListCellView);
    }

    private static async Task<IResult> FeedsAsync(IRoom room, CancellationToken cancellationToken) =>
        TypedResults.Json(new ItemList<FeedHealth>(await room.FeedsAsync(cancellationToken)), ApiJson.Context.ItemListFeedHealth);

    private static async Task<IResult> ReadingsAsync(IRoom room, CancellationToken cancellationToken) =>
        TypedResults.Json(new ItemList<LatestReading>(await room.ReadingsAsync(cancellationToken)), ApiJson.Context.ItemListLatestReading);

    internal static IResult BadQuery(string wrong) => Problem.Result(StatusCodes.Status400BadRequest, ProblemCode.WrongQuery, "The query is wrong", wrong);
}
