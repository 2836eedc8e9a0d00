using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SituationRoom.Feeds.Webhooks;

/// <summary>Where the platforms call.</summary>
public static class WebhookEndpoints
{
    private const string Problem = "application/problem+json";

    /// <summary>Maps one address for each platform. Secrets are checked by the door itself, whatever policy the rest has.</summary>
    public static IEndpointRouteBuilder MapWebhooks(this IEndpointRouteBuilder routes, WebhookDoor door)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(door);
        foreach (var platform in WebhookPlatform.All)
        {
            var endpoint = routes.MapPost(platform.Path, (HttpContext context, string feed) => door.HandleAsync(context, feed, platform))
                .WithTags("feeds")
                .WithName($"Post{platform.Name}Event")
                .WithSummary($"Takes an event of {platform.Name}; answers once it is durable.")
                .Produces(StatusCodes.Status200OK, contentType: "text/plain")
                .AllowAnonymous();
            foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 413, 415, 429, 503])
            {
                endpoint.ProducesProblem(status, Problem);
            }
        }

        return routes;
    }
}
