using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Refusals;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>How the room stands to its configuration, for people; read again by administrators.</summary>
internal static class ConfigurationApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/configuration", ([FromServices] IRoomConfiguration configuration) => TypedResults.Json(configuration.State, ApiJson.Context.ConfigurationState))
            .WithOperatorAccess(RoleSet.Staff).WithTags("Configuration").WithName("Configuration").Produces<ConfigurationState>()
            .WithSummary("What is in use, what waits for the next start, and what is wrong with the present text.");
        routes.MapPost("/api/v1/configuration/reload", ReloadAsync)
            .WithOperatorAccess(RoleSet.Administrators).WithTags("Configuration").WithName("ReloadConfiguration").Produces<ConfigurationState>()
            .Produces<ProblemBody>(StatusCodes.Status401Unauthorized, Problem.ContentType)
            .Produces<ProblemBody>(StatusCodes.Status403Forbidden, Problem.ContentType)
            .Produces<ProblemBody>(StatusCodes.Status422UnprocessableEntity, Problem.ContentType)
            .WithSummary("Read the configuration again. 422: it is wrong; the one before stays in use.");
    }

    private static async Task<IResult> ReloadAsync(HttpContext context, [FromServices] IRoomConfiguration configuration, CancellationToken cancellationToken)
    {
        var state = await configuration.ReloadAsync(context.Person().AsActor(), cancellationToken);
        return state.Errors.Count == 0
            ? TypedResults.Json(state, ApiJson.Context.ConfigurationState)
            : Problem.Result(
                StatusCodes.Status422UnprocessableEntity, ProblemCode.ConfigurationWrong, "The configuration is wrong", $"The one before stays in use. {string.Join(" ", state.Errors)}");
    }
}
