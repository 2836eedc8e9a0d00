using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Engine.Alerts;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.People;

/// <summary>What people do with an alert. Each command bears the version that was seen and a key of its own.</summary>
internal static partial class AlertCommandsApi
{
    private const int MostText = 1_000;
    private const int MostNote = 2_000;
    private const int MostName = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        Command(routes, "acknowledge", "AcknowledgeAlert", AlertVerb.Acknowledged, "Seen: it is no longer annunciated. It says nothing of whether it is dealt with.");
        Command(routes, "assign", "AssignAlert", AlertVerb.Assigned, "Give it to a post, a department or a person, with a date or without.");
        Command(routes, "shelve", "ShelveAlert", AlertVerb.Shelved, "Put it aside until a time: S1 for 15 minutes once a second person has confirmed it (202: it waits for that), S2 for an hour, S3 for four hours, S4 for twelve.");
        Command(routes, "unshelve", "UnshelveAlert", AlertVerb.Unshelved, "End a shelf before its time.");
        Command(routes, "escalate", "EscalateAlert", AlertVerb.Escalated, "Take it to somebody higher, with a reason.");
        Command(routes, "resolve", "ResolveAlert", AlertVerb.Resolved, "Say how it was dealt with; what still lasts can only be false, with a reason.");
        Command(routes, "note", "NoteAlert", AlertVerb.Noted, "Add a note. Notes are never changed.");
        Command(routes, "undo", "UndoAlert", AlertVerb.Undone, "Take one's own last command back, within ten seconds; the trail keeps both.");
        Command(routes, "out-of-service", "TakeAlertOut", AlertVerb.OutOfService, "Take it out of service, with a reason.");
        Command(routes, "in-service", "PutAlertBack", AlertVerb.InService, "Put it back into service.");
    }

    private static void Command(IEndpointRouteBuilder routes, string path, string name, AlertVerb verb, string summary) =>
        routes.MapPost($"/api/v1/alerts/{{id}}/{path}", (HttpContext context, [FromRoute] string id, [FromServices] IAlertDesk desk, [FromServices] AlertCommandParts parts, CancellationToken cancellationToken) =>
                DoAsync(context, (verb, id), desk, parts, cancellationToken))
            .WithOperatorAccess(RoleSet.Shift).WithTags("Alerts").WithName(name).WithSummary(summary).Accepts<AlertRequest>("application/json")
            .WithDescription("version is the one that was seen; the header Idempotency-Key makes a repeat harmless. 409: another was first, with by, at, version and state.")
            .Says<AlertView>(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> DoAsync(HttpContext context, (AlertVerb Verb, string Alert) what, IAlertDesk desk, AlertCommandParts parts, CancellationToken cancellationToken)
    {
        var (body, wrong) = await RequestBody.ReadAsync(context.Request, ApiJson.Context.AlertRequest, cancellationToken);
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if ((wrong ?? Fault(body!, key)) is { } fault)
        {
            return Problem.Result(StatusCodes.Status400BadRequest, "The command is wrong", fault);
        }

        var person = context.Features.Get<Operator>()!;
        var to = body!.Department is { } code ? parts.Owners.Department(code) : body.To;
        if (body.Department is not null && to is null)
        {
            return Problem.Result(StatusCodes.Status422UnprocessableEntity, "Can't be done so", "department: none of this code is configured; nothing has changed.");
        }

        var command = new AlertCommand(what.Verb, what.Alert, body.Version!.Value, person.AsActor())
        {
            Key = key.Length > 0 ? key : null,
            Reason = body.Reason,
            Note = body.Note,
            To = to,
            ToShown = to is null ? null : parts.Owners.Shown(to, person),
            Until = body.Until?.ToUnixTimeMilliseconds(),
            Outcome = body.Outcome,
        };
        var answer = await desk.DoAsync(command, cancellationToken);
        if (answer.Refusal?.Code == ProblemCode.SecondPersonNeeded)
        {
            return parts.Seconds.Ask(command) is { } asked
                ? TypedResults.Json(SecondPersonsApi.View(asked), ApiJson.Context.SecondPersonView, statusCode: StatusCodes.Status202Accepted)
                : Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", "Too many requests to confirm stand; try again in two minutes.");
        }

        return Answer(answer, desk);
    }

    /// <summary>What became of a command.</summary>
    internal static IResult Answer(AlertAnswer answer, IAlertDesk desk) => answer.Alert is { } alert
        ? TypedResults.Json(AlertView.Of(alert, AlertsApi.ResponseOf(desk.Rules, alert.Now), isStaff: true), ApiJson.Context.AlertView)
        : Refused(answer.Refusal!);

    private static string? Fault(AlertRequest body, string key) =>
        body.Version is not >= 1 ? "Give the version of the alert that was seen: { \"version\": 1 }."
        : key.Length > MostName ? $"The Idempotency-Key is longer than {MostName} characters."
        : body.Reason?.Length > MostText ? $"The reason is longer than {MostText} characters."
        : body.Note?.Length > MostNote ? $"The note is longer than {MostNote} characters."
        : body.To?.Length > MostName ? $"Names have {MostName} characters at the most."
        : body.Outcome is { } outcome && !OutcomeWord().IsMatch(outcome) ? "The outcome is a word of letters, such as solved, handedOver or false."
        : null;

    private static IResult Refused(AlertRefusal refusal) => refusal.Kind switch
    {
        RefusalKind.Unknown => Problem.Result(StatusCodes.Status404NotFound, "No such alert", $"{Sentence(refusal)}", null, refusal.Code),
        RefusalKind.Second => Problem.Result(
            StatusCodes.Status409Conflict,
            "Another was first",
            Sentence(refusal),
            new FirstComer(refusal.Now!.StateBy?.Name ?? "room", DateTimeOffset.FromUnixTimeMilliseconds(refusal.Now.StateAt), refusal.Now.Version, StateWords.Of(refusal.Now.State))),
        RefusalKind.Impossible => Problem.Result(StatusCodes.Status422UnprocessableEntity, "Can't be done so", $"Nothing has changed: {refusal.Sentence}.", null, refusal.Code),
        RefusalKind.NotAllowed => Problem.Result(StatusCodes.Status403Forbidden, "Not for this role", $"Nothing has changed: {refusal.Sentence}.", null, refusal.Code),
        RefusalKind.Unavailable => Problem.Result(StatusCodes.Status503ServiceUnavailable, "Not taken", $"Nothing has changed: {refusal.Sentence}.", null, refusal.Code),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static string Sentence(AlertRefusal refusal) => char.ToUpperInvariant(refusal.Sentence[0]) + refusal.Sentence[1..] + ".";

    [GeneratedRegex("^[A-Za-z][A-Za-z-]{0,39}$")]
    private static partial Regex OutcomeWord();
}
