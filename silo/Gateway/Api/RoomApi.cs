using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Board;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Live;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.Api;

/// <summary>What can be read of the room, under /api/v1.</summary>
internal static class RoomApi
{
    private static readonly string[] IncidentFilters =
        ["feed", "id", "district", "category", "status", "open", "severity", "channel", "before", "limit"];

    private static readonly QueryParameter[] IncidentQueryParameters =
    [
        new("feed", "Of this feed."),
        new("id", "With this id of their source."),
        new("district", "In this district, or below it: a code."),
        new("category", "Of this category, or below it: a code."),
        new("status", "With this status.") { Words = [.. Enum.GetValues<IncidentStatus>().Select(Vocabulary.Word)] },
        new("open", "Only those that are open or in progress, or only those that are not.") { IsFlag = true },
        new("severity", "Of this severity.") { Words = [.. Enum.GetValues<Severity>().Select(Vocabulary.Word)] },
        new("channel", "Heard through this channel.") { Words = [.. Enum.GetValues<Channel>().Select(Vocabulary.Word)] },
        new("before", "The page that follows: next of the page before.") { Least = 0, Most = int.MaxValue },
        new("limit", "How many at the most; 100 where it is left out.") { Least = 1, Most = 1_000 },
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithReadAccess().WithTags("Room");
        api.MapGet("/board", BoardAsync).WithName("Board").WithSummary("The whole board at its present version.").Answers<BoardSnapshot>();
        api.MapGet("/cells", CellsAsync).WithName("Cells").WithSummary("Live counts of every district and category, with their totals under *.").Answers<ItemList<CellView>>();
        api.MapGet("/incidents", IncidentsAsync).WithName("Incidents").Answers<ItemList<IncidentSummary>>()
            .TakesQuery(IncidentQueryParameters)
            .WithSummary("Incidents, newest first, without personal data.")
            .WithDescription("Filters: feed, id, district, category (each with what lies below it), status, open, severity, channel; limit 1 to 1000; before = next of the page before.");
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

    private static async Task<IResult> IncidentsAsync(HttpRequest request, IRoom room, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        reader.Only(IncidentFilters);
        var query = new IncidentQuery
        {
            Feed = reader.Text("feed"),
            Id = reader.Text("id"),
            District = reader.Text("district"),
            Category = reader.Text("category"),
            Status = reader.Word<IncidentStatus>("status", Vocabulary.TryStatus),
            Open = reader.Flag("open"),
            Severity = reader.Word<Severity>("severity", Vocabulary.TrySeverity),
            Channel = reader.Word<Channel>("channel", Vocabulary.TryChannel),
            Before = reader.Number("before", 0, int.MaxValue),
            Limit = reader.Number("limit", 1, 1_000) ?? 100,
        };
        if (reader.Wrong is { } wrong)
        {
            return BadQuery(wrong);
        }

        var page = await room.IncidentsAsync(query, cancellationToken);
        var next = page.Next?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Json(new ItemList<IncidentSummary>(page.Items, next), ApiJson.Context.ItemListIncidentSummary);
    }

    private static async Task<IResult> FeedsAsync(IRoom room, CancellationToken cancellationToken) =>
        TypedResults.Json(new ItemList<FeedHealth>(await room.FeedsAsync(cancellationToken)), ApiJson.Context.ItemListFeedHealth);

    private static async Task<IResult> ReadingsAsync(IRoom room, CancellationToken cancellationToken) =>
        TypedResults.Json(new ItemList<LatestReading>(await room.ReadingsAsync(cancellationToken)), ApiJson.Context.ItemListLatestReading);

    internal static IResult BadQuery(string wrong) => Problem.Result(StatusCodes.Status400BadRequest, "The query is wrong", wrong);
}
