using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.Api;

/// <summary>The map's districts.</summary>
internal static class BoundariesApi
{
    public static void Map(IEndpointRouteBuilder routes, Boundaries? boundaries) =>
        routes.MapGet("/api/v1/boundaries", (HttpContext context) => Answer(context, boundaries))
            .WithReadAccess().WithTags("Room").WithName("Boundaries")
            .WithSummary("Boundaries of the districts as GeoJSON; 404 where none are configured.")
            .Produces(StatusCodes.Status200OK, contentType: "application/geo+json")
            .Produces(StatusCodes.Status304NotModified)
            .Produces<ProblemBody>(StatusCodes.Status404NotFound, Problem.ContentType);

    private static IResult Answer(HttpContext context, Boundaries? boundaries)
    {
        if (boundaries is null)
        {
            return Problem.Result(
                StatusCodes.Status404NotFound, "No boundaries", "No boundaries are configured; name a GeoJSON file in the configuration.");
        }

        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(boundaries.GeoJson, "application/geo+json", entityTag: EntityTagHeaderValue.Parse(boundaries.ETag));
    }
}
