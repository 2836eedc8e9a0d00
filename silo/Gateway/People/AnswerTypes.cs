using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>What the description of the API says of answers to people.</summary>
internal static class AnswerTypes
{
    /// <summary>A body, or a problem: those that every such endpoint has, and those given.</summary>
    public static RouteHandlerBuilder Says<T>(this RouteHandlerBuilder route, params ReadOnlySpan<int> problems)
    {
        route.Produces<T>();
        foreach (var problem in (ReadOnlySpan<int>)[StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status503ServiceUnavailable, .. problems])
        {
            route.Produces<ProblemBody>(problem, Problem.ContentType);
        }

        return route;
    }
}
