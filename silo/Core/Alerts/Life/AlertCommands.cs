using System.Globalization;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>What a person's command makes of an alert. Pure: the book, the command and the moment give an event or a refusal.</summary>
public static class AlertCommands
{
    /// <summary>The outcome of an alert that was none.</summary>
    public const string False = "false";

    private const int LeastReason = 3;

    /// <summary>Decides about a command.</summary>
    public static AlertDecision Decide(AlertBook book, AlertCommand command, IAlertRoom room, long now)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(room);
        if (command.Key is { } key && book.Done(command.By.Id, key) is { } done)
        {
            return done.Alert == command.Alert && done.Verb == command.Verb
                ? new AlertDecision(null, done.After, null)
                : Refused(RefusalKind.Impossible, ProblemCode.KeyReused, "this Idempotency-Key was used for another command; make a new one for every press", null);
        }

        if (book.Find(command.Alert) is not { } entry)
        {
            return Refused(RefusalKind.Unknown, ProblemCode.AlertUnknown, $"no alert {command.Alert} is held; it never was, or it ended more than seven days ago", null);
        }

        var alert = entry.Now;
        if (Forbidden(command, alert) is var (code, forbidden))
        {
            return Refused(RefusalKind.NotAllowed, code, forbidden, alert);
        }

        if (command.Version > alert.Version || command.Version < 1)
        {
            return Refused(RefusalKind.Impossible, ProblemCode.VersionAhead, $"the alert is at version {alert.Version.ToString(CultureInfo.InvariantCulture)}; give the version that was seen", alert);
        }

        if (command.Verb == AlertVerb.Undone)
        {
            return Undo(book, entry, command, now);
        }

        if (command.Verb != AlertVerb.Noted && command.Version < alert.StateVersion)
        {
            return Second(alert);
        }

        if (alert.State == AlertState.Normal)
        {
            return Refused(RefusalKind.Impossible, ProblemCode.AlertEnded, "the alert has ended", alert);
        }

        var step = new CommandStep(alert, command, room, new Parents(book, room, now), now);
        return step.After() is { } after
            ? new AlertDecision(Said(Events.Of(alert, after, command.Verb, null, now, command.By), command), null, null)
            : step.IsSecond ? Second(alert) : Refused(RefusalKind.Impossible, step.Code, step.Refusal!, alert);
    }

    /// <summary>Whether a text is a reason that somebody typed.</summary>
    internal static bool IsReason(string? text) => text?.Trim().Length >= LeastReason;

    private static AlertDecision Undo(AlertBook book, AlertEntry entry, AlertCommand command, long now)
    {
        var alert = entry.Now;
        if (entry.Undo is not { } undo || undo.By != command.By.Id || undo.Before.Version + 1 != alert.Version)
        {
            return command.Version < alert.StateVersion && alert.StateBy?.Id != command.By.Id
                ? Second(alert)
                : Refused(RefusalKind.Impossible, ProblemCode.UndoNotYours, "only one's own last command can be taken back, and only as long as nothing else has happened to the alert; notes and escalations stay", alert);
        }

        if (now - undo.At > LifeTimes.Undo)
        {
            return Refused(RefusalKind.Impossible, ProblemCode.UndoTooLate, "a command can be taken back for ten seconds", alert);
        }

        if (alert.State == AlertState.Normal && book.At(new AlertPoint(alert.Rule, alert.Subject)) is { } again)
        {
            return Refused(RefusalKind.Impossible, ProblemCode.UndoRaisedAgain, $"it was raised again meanwhile, as {again.Now.Id}", alert);
        }

        return new AlertDecision(Said(Events.Of(alert, undo.Before with { StateVersion = alert.StateVersion, StateBy = alert.StateBy, StateAt = alert.StateAt }, AlertVerb.Undone, null, now, command.By), command), null, null);
    }

    private static AlertChanged Said(AlertChanged said, AlertCommand command) => said with
    {
        Reason = Trimmed(command.Reason),
        Note = Trimmed(command.Note),
        To = Trimmed(command.To),
        Until = command.Until,
        SecondPerson = Trimmed(command.SecondPerson),
        Key = command.Key,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static (ProblemCode Code, string Sentence)? Forbidden(AlertCommand command, AlertRecord alert) => command.Verb switch
    {
        AlertVerb.OutOfService or AlertVerb.InService when command.By.Role != "administrator" => (ProblemCode.ServiceForAdministrator, "only an administrator takes an alert out of service and puts it back"),
        AlertVerb.Unshelved when command.By.Role == "dispatcher" => (ProblemCode.UnshelvingForLead, "only a lead or an administrator ends a shelf before its time"),
        AlertVerb.Shelved when command.By.Role == "dispatcher" && alert.Shelvings >= LifeTimes.Shelvings => (ProblemCode.ShelvedThreeTimes, "it was shelved three times; a lead or an administrator decides whether it is shelved again"),
        _ when command.By.Role is not ("dispatcher" or "lead" or "administrator") => (ProblemCode.NotForRole, "only a dispatcher, a lead or an administrator acts on alerts"),
        _ => null,
    };

    private static AlertDecision Second(AlertRecord alert) => Refused(
        RefusalKind.Second, ProblemCode.Conflict, $"{alert.StateBy?.Name ?? "the room"} was first: the alert is {StateWords.Of(alert.State)} since, at version {alert.Version.ToString(CultureInfo.InvariantCulture)}", alert);

    private static AlertDecision Refused(RefusalKind kind, ProblemCode code, string sentence, AlertRecord? now) => new(null, null, new AlertRefusal(kind, sentence, now, code));
}
