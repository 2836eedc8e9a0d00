using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Refusals;
using SituationRoom.Engine.Persons;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>Personal data of incidents: shown to whoever works on them once that stands on the trail, and erased by request.</summary>
internal static class PersonsApi
{
    private const int LongestName = 200;
    private const int LeastReason = 3;
    private const int MostReason = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/incidents/person", ReadAsync).WithOperatorAccess(RoleSet.Shift).WithTags("Persons").WithName("ReadPerson")
            .WithSummary("Personal data of an incident. That they were asked for stands on the trail before they are given; administrators, and whoever asks of an incident that is no longer open, say why. One person opens those of so many incidents within an hour as signIn.personsPerHour says.")
            .Accepts<PersonRequest>("application/json")
            .Says<PersonView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status410Gone, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status429TooManyRequests);
        routes.MapPost("/api/v1/incidents/person/erase", EraseAsync).WithOperatorAccess(RoleSet.Administrators).WithTags("Persons").WithName("ErasePerson")
            .WithSummary("Erase the personal data of an incident by request: their key is destroyed, which nothing brings back, and what its source sends later is not kept either. Doing it again changes nothing.")
            .Accepts<PersonRequest>("application/json")
            .Says<ErasureView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, [FromServices] IPersonDesk desk, [FromServices] PersonalReads reads, CancellationToken cancellationToken)
    {
        var (asked, reason, wrong) = await AskedAsync(context.Request, cancellationToken);
        if (wrong is not null)
        {
            return wrong;
        }

        var person = context.Person();
        if (person.Role == OperatorRole.Administrator && reason is null)
        {
            return NoReason("An administrator says why");
        }

        context.KeepNowhere();
        if (!reads.TryCount(person, asked))
        {
            return Problem.Result(
                StatusCodes.Status429TooManyRequests, ProblemCode.ReadingLimit, "Too many persons",
                "The personal data of as many incidents as one may open within an hour were opened; the trail says so. Wait, or ask an administrator.");
        }

        var result = await desk.ReadAsync(asked, person.AsActor(), reason, cancellationToken);
        if (result.Step != PersonStep.Done)
        {
            reads.GiveBack(person, asked);
        }

        return result.Step == PersonStep.Done
            ? TypedResults.Json(
                new PersonView([.. result.Persons.Select(one => new PersonItem(one.ReceivedAt, [.. one.Fields.Select(field => new PersonField(field.Key, field.Value))]))]),
                ApiJson.Context.PersonView)
            : Refused(result);
    }

    private static async Task<IResult> EraseAsync(HttpContext context, [FromServices] IPersonDesk desk, CancellationToken cancellationToken)
    {
        var (asked, reason, wrong) = await AskedAsync(context.Request, cancellationToken);
        if (wrong is not null)
        {
            return wrong;
        }

        if (reason is null)
        {
            return NoReason("Say at whose request");
        }

        var result = await desk.EraseAsync(asked, context.Person().AsActor(), reason, cancellationToken);
        context.KeepNowhere();
        return result.Step == PersonStep.Done ? TypedResults.Json(new ErasureView(result.ErasedAt!.Value), ApiJson.Context.ErasureView) : Refused(result);
    }

    /// <summary>Which incident, and why; or what is wrong with the request.</summary>
    private static async ValueTask<(IncidentName Of, string? Reason, IResult? Wrong)> AskedAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(request, ApiJson.Context.PersonRequest, cancellationToken);
        if (body is not { Feed: { Length: > 0 and <= LongestName } feed, Id.Length: > 0 })
        {
            return (default, null, Problem.Result(StatusCodes.Status400BadRequest, "Not said whose", wrong ?? "Name the incident: { \"feed\": \"…\", \"id\": \"…\", \"reason\": \"…\" }."));
        }

        var reason = string.IsNullOrWhiteSpace(body.Reason) ? null : body.Reason.Trim();
        return reason is { Length: < LeastReason or > MostReason }
            ? (default, null, Problem.Result(StatusCodes.Status400BadRequest, ProblemCode.ReasonNeeded, "The reason is wrong", $"Say why in {LeastReason} to {MostReason} characters."))
            : (new IncidentName(feed, body.Id), reason, null);
    }

    private static IResult NoReason(string who) =>
        Problem.Result(StatusCodes.Status422UnprocessableEntity, ProblemCode.ReasonNeeded, "No reason", $"{who}, in {LeastReason} to {MostReason} characters: {{ \"reason\": \"…\" }}.");

    private static IResult Refused(PersonResult result) => result.Step switch
    {
        PersonStep.Unknown => Problem.Result(StatusCodes.Status404NotFound, ProblemCode.IncidentUnknown, "No such incident", "No such incident is held; /api/v1/incidents lists those that are."),
        PersonStep.None => Problem.Result(StatusCodes.Status404NotFound, ProblemCode.PersonNone, "No personal data", "No report of this incident gave personal data."),
        PersonStep.Erased => Problem.Result(
            StatusCodes.Status410Gone,
            result.ByTerm ? ProblemCode.PersonExpired : ProblemCode.PersonErased, "Erased",
            $"The personal data were erased {(result.ByTerm ? "because their term was over" : "by request")}{(result.ErasedAt is { } at ? at.ToString("' at 'yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "")}; nothing brings them back."),
        PersonStep.NoReason => NoReason("The incident is no longer open: say why"),
        PersonStep.NotTaken => Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", $"Nothing was shown: {result.Refusal ?? "the room takes nothing now"}; try again shortly."),
        PersonStep.Done => throw new ArgumentException("it was done", nameof(result)),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
