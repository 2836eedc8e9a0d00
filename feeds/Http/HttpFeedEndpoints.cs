using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Http;

/// <summary>Where the HTTP door stands.</summary>
public static class HttpFeedEndpoints
{
    private const string Problem = "application/problem+json";

    /// <summary>Maps <c>POST /api/v1/feeds/{feed}/reports</c> and <c>/readings</c>. Keys are checked by the door itself, whatever policy the rest has.</summary>
    public static IEndpointConventionBuilder MapHttpFeed(this IEndpointRouteBuilder routes, HttpFeed door)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(door);
        var group = routes.MapGroup("/api/v1/feeds/{feed}").WithTags("feeds").AllowAnonymous();
        group.MapPost("/reports", (HttpContext context, string feed) => door.HandleAsync(context, feed, MessageKind.Reports))
            .WithName("PostReports").WithSummary("Takes reports: one object, an array, or NDJSON; answers once they are durable.").DescribeFeedDoor();
        group.MapPost("/readings", (HttpContext context, string feed) => door.HandleAsync(context, feed, MessageKind.Readings))
            .WithName("PostReadings").WithSummary("Takes readings: one object, an array, or NDJSON; answers once they are durable.").DescribeFeedDoor();
        return group;
    }

    /// <summary>Says in the API's description what every door of HTTP answers.</summary>
    internal static void DescribeFeedDoor(this RouteHandlerBuilder endpoint)
    {
        endpoint.Produces<FeedAnswer>();
        foreach (var status in (ReadOnlySpan<int>)[400, 401, 403, 404, 413, 415, 429, 503])
        {
            endpoint.ProducesProblem(status, Problem);
        }
    }
}
