using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.Metrics;

/// <summary>The room's figures at /metrics, for Prometheus and whatever reads its text format.</summary>
internal static class MetricsApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", AnswerAsync).WithReadAccess().WithTags("Health").WithName("Metrics")
            .WithSummary("Figures in the Prometheus text format 0.0.4.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");

    private static async Task<IResult> AnswerAsync(RoomFigures figures, CancellationToken cancellationToken) =>
        TypedResults.Content(PrometheusText.Of(await figures.CollectAsync(cancellationToken)), PrometheusText.ContentType);
}
