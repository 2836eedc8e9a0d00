using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Imports;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Refusals;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Core.Mending;

/// <summary>Decides what becomes of what people want done to incidents and imports. Of two at once the first wins.</summary>
public static class HandPlanner
{
    /// <summary>Moves an incident.</summary>
    /// <param name="command">Who wants it, of which incident.</param>
    /// <param name="mark">What hands did to it so far.</param>
    /// <param name="before">Where it counts.</param>
    /// <param name="to">The category and the districts it is to have; null each: as it is.</param>
    /// <param name="held">What holds against reports already: the same two.</param>
    /// <param name="says">What the configuration says of a place: its norm, and the department that answers.</param>
    public static HandDecision Move(
        HandCommand command,
        HandMark? mark,
        HandPlace before,
        (string? Category, IReadOnlyList<string>? Districts) to,
        (string? Category, IReadOnlyList<string>? Districts) held,
        Func<HandPlace, (DueTimes Norm, string? Department)> says)
    {
        if (Early(command, mark) is { } early)
        {
            return early;
        }

        IReadOnlyList<string>? districts = to.Districts is null ? null : [.. to.Districts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var after = new HandPlace(to.Category ?? before.Category, districts ?? before.Districts);
        if (after.Category == before.Category && after.Districts.SequenceEqual(before.Districts))
        {
            return HandDecision.Refuse(HandRefusalKind.Impossible, "it counts there already", ProblemCode.CountsThereAlready);
        }

        var category = to.Category ?? held.Category;
        var said = says(after);
        return new HandDecision(
            new IncidentMoved
            {
                At = command.At,
                By = command.By,
                Reason = command.Reason,
                Incident = command.Incident,
                Version = command.Version + 1,
                Key = command.Key,
                Before = before,
                After = after,
                Category = category,
                Districts = districts ?? held.Districts,
                Norm = to.Category is not null ? said.Norm : category is not null ? mark!.Norm : null,
                Department = said.Department,
            },
            null);
    }

    /// <summary>Lets an incident count again where its reports say.</summary>
    public static HandDecision Release(HandCommand command, HandMark? mark, HandPlace before, HandPlace byReports) =>
        Early(command, mark) is { } early ? early
        : mark is not { IsMoved: true } ? HandDecision.Refuse(HandRefusalKind.Impossible, "it was not moved, so that there is nothing to release", ProblemCode.NothingMoved)
        : new HandDecision(
            new IncidentReleased
            {
                At = command.At,
                By = command.By,
                Reason = command.Reason,
                Incident = command.Incident,
                Version = command.Version + 1,
                Key = command.Key,
                Before = before,
                After = byReports,
            },
            null);

    /// <summary>Follows up an incident that was entered by hand.</summary>
    public static HandDecision Follow(HandCommand command, HandMark? mark, IncidentStatus before, IncidentStatus after) =>
        Early(command, mark) is { } early ? early
        : command.Incident.Feed != HandFeed.Id
            ? HandDecision.Refuse(HandRefusalKind.Impossible, "only what was entered by hand is followed up by hand; of the rest its source tells", ProblemCode.FollowedBySource)
        : before == after ? HandDecision.Refuse(HandRefusalKind.Impossible, "that is its status already", ProblemCode.StatusAlready)
        : new HandDecision(
            new IncidentFollowed
            {
                At = command.At,
                By = command.By,
                Reason = command.Reason,
                Incident = command.Incident,
                Version = command.Version + 1,
                Key = command.Key,
                Before = before,
                After = after,
            },
            null);

    /// <summary>Makes an import void.</summary>
    /// <param name="import">The import as it is.</param>
    /// <param name="feed">Id of its feed.</param>
    /// <param name="seen">The version that the person saw.</param>
    /// <param name="counts">What it comes to.</param>
    /// <param name="command">Who wants it, when, why, under which key; its incident and version say nothing.</param>
    /// <param name="span">The span in which it came, where it is no import.</param>
    public static HandDecision Void(KeptImport import, string feed, long seen, VoidCounts counts, HandCommand command, ArrivalSpan? span = null) =>
        command.Key is not null && import.Key == command.Key ? HandDecision.Already
        : import.Version != seen ? new HandDecision(null, new HandRefusal(
            HandRefusalKind.Second,
            import.VoidedAt is not null && import.Ranges.Count == 0 ? $"{import.VoidedBy?.Name ?? "the room"} made it void first" : "more of it came since; look at it again")
        {
            First = import.VoidedBy,
            At = import.VoidedAt,
            Version = import.Version,
        })
        : import.Ranges.Count == 0 || (span is not null && counts is { Reports: 0, Rejections: 0 })
            ? HandDecision.Refuse(HandRefusalKind.Impossible, "nothing of it is left to make void", ProblemCode.NothingToVoid)
        : new HandDecision(
            new ImportVoided
            {
                At = command.At,
                By = command.By,
                Reason = command.Reason,
                Feed = feed,
                Import = import.Id,
                File = import.File,
                Span = span,
                Ranges = import.Ranges,
                Reports = counts.Reports,
                Gone = counts.Gone,
                Kept = counts.Kept,
                Rejections = counts.Rejections,
                Key = command.Key,
            },
            null);

    private static HandDecision? Early(HandCommand command, HandMark? mark)
    {
        var version = mark?.Version ?? 0;
        return mark is { Key: { } key } && key == command.Key && mark.By?.Id == command.By.Id ? HandDecision.Already
            : version != command.Version ? new HandDecision(null, new HandRefusal(HandRefusalKind.Second, $"{mark?.By?.Name ?? "the room"} was first")
            {
                First = mark?.By,
                At = mark?.At,
                Version = version,
            })
            : null;
    }
}
