using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Trail;

namespace SituationRoom.Host.RuleTrials;

/// <summary>People of a trial, who do with every alert what is asked of them: acknowledge and assign it in time, resolve an S1 that is over.</summary>
/// <param name="after">How long they take, ms.</param>
internal sealed class TrialShift(long after)
{
    private static readonly Actor Lead = new("shift", "shift", "lead", null);

    /// <summary>The next thing that they do, or null.</summary>
    public AlertChanged? Next(AlertBook book, IAlertRoom room, long now)
    {
        foreach (var entry in book.Standing)
        {
            if (Command(entry.Now, now) is { } command && AlertCommands.Decide(book, command, room, now).Event is { } said)
            {
                return said;
            }
        }

        return null;
    }

    private AlertCommand? Command(AlertRecord alert, long now) => alert switch
    {
        { State: AlertState.Unacknowledged, UnseenSince: { } since } when now - since >= after => Of(AlertVerb.Assigned, alert) with { To = Lead.Id },
        { State: AlertState.ReturnedUnacknowledged, UnseenSince: { } since } when now - since >= after => Of(AlertVerb.Acknowledged, alert),
        { State: AlertState.Latched } => Of(AlertVerb.Resolved, alert) with { Outcome = "solved", Reason = "solved" },
        _ => null,
    };

    private static AlertCommand Of(AlertVerb verb, AlertRecord alert) => new(verb, alert.Id, alert.Version, Lead);
}
