using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Reports;

namespace SituationRoom.Gateway.People;

/// <summary>Incidents are listed for whoever may read the room; what people typed in them, for the staff.</summary>
internal static class IncidentsApi
{
    private static readonly string[] Filters =
        ["feed", "id", "district", "category", "status", "open", "severity", "channel", "before", "limit"];

    private static readonly QueryParameter[] Parameters =
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
        routes.MapGet("/api/v1/incidents", ListAsync).WithReadAccess().WithTags("Room").WithName("Incidents").Answers<ItemList<IncidentSummary>>()
            .TakesQuery(Parameters)
            .WithSummary("Incidents, newest first, without personal data.")
            .WithDescription("Walls, viewers and whoever is not signed in get no text and no links, and titles and addresses without numbers of phones and flats. Filters: feed, id, district, category (each with what lies below it), status, open, severity, channel; limit 1 to 1000; before = next of the page before.");
    }

    private static async Task<IResult> ListAsync(HttpContext context, IRoom room, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(context.Request.Query);
        reader.Only(Filters);
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
            IsPublic = context.Features.Get<Operator>() is not { } person || !RoleSet.Staff.Has(person.Role),
        };
        if (reader.Wrong is { } wrong)
        {
            return RoomApi.BadQuery(wrong);
        }

        var page = await room.IncidentsAsync(query, cancellationToken);
        var next = page.Next?.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Json(new ItemList<IncidentSummary>(page.Items, next), ApiJson.Context.ItemListIncidentSummary);
    }
}
