using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Imports;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>What a feed told within a span of time and named no import for: shown, and made void.</summary>
internal static class SpansApi
{
    private const int LongestName = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/imports/span", ReadAsync).WithOperatorAccess(RoleSet.Staff).WithTags("Imports").WithName("Span")
            .Says<ImportView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound)
            .TakesQuery(new("feed", "Of this feed."), new("from", "From this moment on, as the room journaled it; whole seconds."), new("until", "Until this moment, at most 31 days later."))
            .WithSummary("What a feed told within a span of time, with what making it void would come to: for a feed whose deliveries name no import.");
        routes.MapPost("/api/v1/imports/span/void", VoidAsync).WithOperatorAccess(RoleSet.Leads).WithTags("Imports").WithName("VoidSpan").Accepts<SpanVoidRequest>("application/json")
            .Says<ImportView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Make what a feed told within a span void: the room is as if it had never come. The span has ended.")
            .WithDescription("version is the one that was seen; the header Idempotency-Key makes a repeat harmless. 409: another was first, with by, at and version.");
    }

    private static async Task<IResult> ReadAsync(HttpRequest request, [FromServices] IImportDesk desk, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        reader.Only(["feed", "from", "until"]);
        var (feed, from, until) = (reader.Text("feed"), reader.Moment("from"), reader.Moment("until"));
        if (reader.Wrong is { } wrong)
        {
            return RoomApi.BadQuery(wrong);
        }

        return feed is null || Span(from, until) is not { } span
            ? RoomApi.BadQuery($"Name the feed and the span, of at most {Longest.Days} days: ?feed=…&from=2026-11-22T10:00:00Z&until=2026-11-22T11:00:00Z")
            : await desk.SpanAsync(feed, span, cancellationToken) is { } picture
            ? TypedResults.Json(ImportView.Of(picture), ApiJson.Context.ImportView)
            : Problem.Result(StatusCodes.Status404NotFound, "No such feed", "No feed of this id has told anything; /api/v1/feeds lists those that there are.");
    }

    private static async Task<IResult> VoidAsync(HttpContext context, [FromServices] IImportDesk desk, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.SpanVoidRequest, cancellationToken);
        var span = Span(body?.From, body?.Until);
        var fault = wrong
            ?? (body is not { Feed.Length: > 0 and <= LongestName } ? "Name the feed: { \"feed\": \"…\" }."
                : span is null ? $"Give the span, of at most {Longest.Days} days: {{ \"from\": \"2026-11-22T10:00:00Z\", \"until\": \"2026-11-22T11:00:00Z\" }}."
                : VoidCommand.Fault(context, body.Version, body.Reason));
        return fault is not null
            ? VoidCommand.Wrong(fault)
            : VoidCommand.Answer(await desk.VoidSpanAsync(
                body!.Feed!, (span!.Value, body.Version!.Value), context.Person().AsActor(), VoidCommand.Said(context, body.Reason), cancellationToken));
    }

    /// <summary>The span in whole seconds; null where it is none.</summary>
    private static ArrivalSpan? Span(DateTimeOffset? from, DateTimeOffset? until) => from is { } first && until is { } last && first < last && last - first <= Longest
        ? new ArrivalSpan(first.ToUnixTimeSeconds() * 1_000, last.ToUnixTimeSeconds() * 1_000)
        : null;
}
