using System.Globalization;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>One command about one alert that stands: how the alert is after it, or why it can't be done.</summary>
internal sealed class CommandStep(AlertRecord alert, AlertCommand command, IAlertRoom room, Parents parents, long now)
{
    /// <summary>Whether somebody has done it already.</summary>
    public bool IsSecond { get; private set; }

    /// <summary>Why it can't be done.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The same as a word.</summary>
    public ProblemCode Code { get; private set; }

    private bool IsAside => alert.State is AlertState.Shelved or AlertState.SuppressedByDesign or AlertState.OutOfService;

    /// <summary>The alert after the command; null where it can't be done.</summary>
    public AlertRecord? After() => command.Verb switch
    {
        AlertVerb.Acknowledged => Acknowledged(),
        AlertVerb.Assigned => Assigned(),
        AlertVerb.Shelved => Shelved(),
        AlertVerb.Unshelved => Unshelved(),
        AlertVerb.Escalated => Escalated(),
        AlertVerb.Resolved => Resolved(),
        AlertVerb.Noted => string.IsNullOrWhiteSpace(command.Note) ? Refuse(ProblemCode.NoteEmpty, "a note needs its text as note") : alert,
        AlertVerb.OutOfService => OutOfService(),
        AlertVerb.InService => InService(),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.Verb, "no command of people"),
    };

    private AlertRecord? Acknowledged()
    {
        switch (alert.State)
        {
            case AlertState.Unacknowledged:
                return Transitions.Seen(alert, command.By, now) with { State = AlertState.Acknowledged };
            case AlertState.ReturnedUnacknowledged:
                return Transitions.Over(Transitions.Seen(alert, command.By, now));
            case AlertState.Acknowledged or AlertState.Latched:
                IsSecond = true;
                return null;
            default:
                return Refuse(ProblemCode.NotAnnunciated, $"it is {StateWords.Of(alert.State)}; only an alert that is annunciated is acknowledged");
        }
    }

    private AlertRecord? Assigned()
    {
        if (string.IsNullOrWhiteSpace(command.To))
        {
            return Refuse(ProblemCode.OwnerMissing, "say to whom it is assigned: a post, a department or a person, as to");
        }

        if (command.Until is { } until && until <= now)
        {
            return Refuse(ProblemCode.UntilPast, "until must lie ahead");
        }

        var seen = alert.State switch
        {
            AlertState.Unacknowledged => Transitions.Seen(alert, command.By, now) with { State = AlertState.Acknowledged },
            AlertState.ReturnedUnacknowledged => Transitions.Over(Transitions.Seen(alert, command.By, now)),
            _ => alert,
        };
        return seen with { Owner = command.To.Trim(), OwnerShown = command.ToShown, AssignedUntil = command.Until };
    }

    private AlertRecord? Shelved()
    {
        if (alert.State is AlertState.SuppressedByDesign or AlertState.OutOfService)
        {
            return Refuse(ProblemCode.NothingToShelve, $"it is {StateWords.Of(alert.State)}, so that nobody hears it; there is nothing to shelve");
        }

        if (alert.Priority == 1 && !AlertCommands.IsReason(command.Reason))
        {
            return Refuse(ProblemCode.ReasonNeeded, "shelving an S1 needs a typed reason of at least three characters");
        }

        if (command.Until is not { } until || until <= now)
        {
            return Refuse(ProblemCode.UntilPast, "a shelf needs an end that lies ahead, as until");
        }

        var most = now + LifeTimes.Shelve(alert.Priority);
        most = alert.Priority == 4 && room.ShiftEnd is { } end && end > now ? Math.Min(most, end) : most;
        if (until > most)
        {
            return Refuse(ProblemCode.ShelfTooLong, $"an S{alert.Priority.ToString(CultureInfo.InvariantCulture)} is shelved until {Utc(most)} at the most; give an earlier until");
        }

        // Last, so that nobody is asked to confirm what can't be done.
        if (alert.Priority == 1 && (string.IsNullOrWhiteSpace(command.SecondPerson) || IsSelf(command.SecondPerson)))
        {
            return Refuse(ProblemCode.SecondPersonNeeded, "shelving an S1 needs a second person, who confirms it in a session of their own");
        }

        return Transitions.Seen(alert, command.By, now) with
        {
            State = AlertState.Shelved,
            ShelvedFor = alert.ShelvedFor + (alert.ShelvedAt is { } before ? now - before : 0),
            ShelvedAt = now,
            ShelvedUntil = until,
            ShelvedReason = command.Reason?.Trim(),
            Shelvings = alert.Shelvings + 1,
        };
    }

    private AlertRecord? Unshelved() => alert.State == AlertState.Shelved
        ? Transitions.WhereNow(alert, parents.Of(room.Terms(alert.Rule), alert.Subject, alert.Priority), anew: false, now)
        : Refuse(ProblemCode.NotShelved, "it is not shelved");

    private AlertRecord? Escalated() => string.IsNullOrWhiteSpace(command.To) ? Refuse(ProblemCode.OwnerMissing, "say to whom it is escalated, as to")
        : !AlertCommands.IsReason(command.Reason) ? Refuse(ProblemCode.ReasonNeeded, "escalating needs a typed reason of at least three characters")
        : alert with { Escalated = alert.Escalated + 1, EscalatedTo = command.To.Trim() };

    private AlertRecord? Resolved()
    {
        if (string.IsNullOrWhiteSpace(command.Outcome))
        {
            return Refuse(ProblemCode.OutcomeMissing, "say how it was resolved, as outcome: solved, handedOver or false");
        }

        if (alert.State == AlertState.OutOfService)
        {
            return Refuse(ProblemCode.InServiceFirst, "it is out of service; put it back first");
        }

        var outcome = command.Outcome.Trim();
        if (alert.Holds && outcome != AlertCommands.False)
        {
            return Refuse(ProblemCode.OnlyFalse, "its condition lasts: as long as it does it can only be resolved as false, with a reason");
        }

        if ((alert.Holds || alert.Priority == 1) && !AlertCommands.IsReason(command.Reason))
        {
            return Refuse(ProblemCode.ReasonNeeded, $"resolving {(alert.Holds ? "what still lasts" : "an S1")} needs a typed reason of at least three characters");
        }

        var resolved = Transitions.Seen(alert, command.By, now) with { Outcome = outcome };

        // While its condition lasts it stays, acknowledged and quiet, and ends with it; else it would be raised again at once.
        return resolved.Holds ? IsAside ? resolved : resolved with { State = AlertState.Acknowledged } : Transitions.Ended(resolved with { ShelvedAt = null, ShelvedUntil = null, ShelvedFor = ShelvedFor() });
    }

    private AlertRecord? OutOfService() => alert.State == AlertState.OutOfService ? Refuse(ProblemCode.OutOfServiceAlready, "it is out of service already")
        : !AlertCommands.IsReason(command.Reason) ? Refuse(ProblemCode.ReasonNeeded, "taking an alert out of service needs a typed reason of at least three characters")
        : alert with { State = AlertState.OutOfService, SuppressedBy = null, AckDeadline = null, ShelvedAt = null, ShelvedUntil = null, ShelvedReason = null, ShelvedFor = ShelvedFor() };

    private AlertRecord? InService() => alert.State == AlertState.OutOfService
        ? Transitions.WhereNow(alert, parents.Of(room.Terms(alert.Rule), alert.Subject, alert.Priority), anew: false, now)
        : Refuse(ProblemCode.NotOutOfService, "it is not out of service");

    private long ShelvedFor() => alert.ShelvedFor + (alert.ShelvedAt is { } from ? Math.Max(0, now - from) : 0);

    private bool IsSelf(string person) =>
        string.Equals(person.Trim(), command.By.Id, StringComparison.OrdinalIgnoreCase) || string.Equals(person.Trim(), command.By.Name, StringComparison.OrdinalIgnoreCase);

    private AlertRecord? Refuse(ProblemCode code, string sentence)
    {
        (Code, Refusal) = (code, sentence);
        return null;
    }

    private static string Utc(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
