using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Refusals;
using SituationRoom.Engine;
using SituationRoom.Engine.Asking;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>Incidents are looked for by words, address and time; each finds by what may be seen in that role and nothing else.</summary>
internal static class SearchApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/incidents/search", SearchAsync)
            .WithOperatorAccess(RoleSet.Everyone).WithTags("Room").WithName("SearchIncidents").Accepts<SearchRequest>("application/json")
            .WithSummary("Look for incidents by words in any of their forms, by address, by time and by the filters of the list; that which occurred last comes first.")
            .WithDescription("All words must be there. A viewer finds by the title and the address as walls show them, never by the text; personal data are never looked through. One question reads the texts of a bounded number of incidents: stoppedEarly says that there is more to look at, before = next goes on. 429: many are looking at this moment (searchBusy), or whoever asks has a search that runs and another that waits (searchOwn).")
            .Says<SearchAnswer>(StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> SearchAsync(HttpContext context, IRoom room, [FromServices] SearchTurns turns, CancellationToken cancellationToken)
    {
        context.KeepNowhere();
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.SearchRequest, cancellationToken);
        if (body is null)
        {
            return RoomApi.BadQuery(wrong!);
        }

        var (search, faults) = SearchReader.Read(body, isPublic: !RoleSet.Staff.Has(context.Person().Role));
        if (search is null)
        {
            return RoomApi.BadQuery(faults);
        }

        using var own = await turns.OwnAsync(context.Person().Id, cancellationToken);
        if (!own.IsAcquired)
        {
            return Later(context, ProblemCode.SearchOwn, "You are looking already", "One of your searches runs and another waits for it; look again once they are answered.");
        }

        using var turn = await turns.CommonAsync(cancellationToken);
        if (!turn.IsAcquired)
        {
            return Later(context, ProblemCode.SearchBusy, "Many are looking", "Too many searches run at this moment; look again in a few seconds.");
        }

        var page = await room.SearchAsync(search, cancellationToken);
        return TypedResults.Json(
            new SearchAnswer(page.Items, page.Next is { } next ? SearchReader.Text(next) : null, page.Looked, page.Next is not null && page.Items.Count < search.Filter.Limit)
            {
                LookedBackTo = page.Next is { } last ? DateTimeOffset.FromUnixTimeMilliseconds(last.OccurredAt) : null,
            },
            ApiJson.Context.SearchAnswer);
    }

    private static IResult Later(HttpContext context, ProblemCode code, string title, string detail)
    {
        context.Response.Headers.RetryAfter = "2";
        return Problem.Result(StatusCodes.Status429TooManyRequests, code, title, detail);
    }
}
