using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Works;

/// <summary>What follows from somebody's wish to plan, change or cancel works. Pure.</summary>
public static class WorkPlanner
{
    /// <summary>Works that are kept at the most, those past included.</summary>
    public const int Most = 2_000;

    /// <summary>Districts, and categories, of one at the most.</summary>
    public const int MostCodes = 50;

    /// <summary>Letters of a title, and of a contact, at the most.</summary>
    public const int LongestText = 200;

    private const long Longest = 366L * 24 * 3_600_000;

    /// <summary>Plans works, or changes those that bear the same id.</summary>
    /// <param name="book">The calendar.</param>
    /// <param name="wanted">As they are to stand; its version is the one that was seen, its id empty where they are new.</param>
    /// <param name="isKnown">Whether every code that they name is configured: districts, categories, the department.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="now">The moment, Unix ms.</param>
    public static WorkDecision Put(WorkBook book, PlannedWork wanted, WorkCodes isKnown, Actor by, long now)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(wanted);
        var before = wanted.Id.Length == 0 ? null : book.Find(wanted.Id);
        if ((wanted.Id.Length > 0 ? Stands(before, wanted.Version, now) : book.All.Count >= Most ? WorkRefusal.TooMany : null) is { } late)
        {
            return new WorkDecision(null, late, before);
        }

        return (Fault(wanted, isKnown, now) ?? Right(before, wanted, by)) is { } fault
            ? new WorkDecision(null, fault, before)
            : new WorkDecision(Said(before, wanted with { Version = (before?.Version ?? 0) + 1, IsCancelled = false }, by, null, now), null, before);
    }

    /// <summary>Cancels works.</summary>
    /// <param name="book">The calendar.</param>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="now">The moment, Unix ms.</param>
    public static WorkDecision Cancel(WorkBook book, string id, int version, string? reason, Actor by, long now)
    {
        ArgumentNullException.ThrowIfNull(book);
        var before = book.Find(id);
        return (Stands(before, version, now) ?? Right(before, before!, by)) is { } refusal
            ? new WorkDecision(null, refusal, before)
            : new WorkDecision(Said(before, before! with { Version = before.Version + 1, IsCancelled = true }, by, reason, now), null, before);
    }

    private static WorkChanged Said(PlannedWork? before, PlannedWork after, Actor by, string? reason, long now) =>
        new() { At = now, By = by, Reason = reason, Before = before, After = after };

    private static WorkRefusal? Stands(PlannedWork? before, int version, long now) =>
        before is null ? WorkRefusal.Unknown
        : before.Version != version ? WorkRefusal.Second
        : before.IsCancelled || before.Until <= now ? WorkRefusal.Over
        : null;

    private static WorkRefusal? Right(PlannedWork? before, PlannedWork wanted, Actor by) =>
        (wanted.Effect == WorkEffect.Suppress || before?.Effect == WorkEffect.Suppress) && by.Role is not (Roles.Lead or Roles.Administrator)
            ? WorkRefusal.NotAllowed
            : null;

    private static WorkRefusal? Fault(PlannedWork wanted, WorkCodes known, long now) =>
        wanted.Title.Trim().Length is 0 or > LongestText ? WorkRefusal.Title
        : wanted.Until <= wanted.From || wanted.Until <= now || wanted.Until - wanted.From > Longest ? WorkRefusal.Until
        : !known.Scope || wanted.Districts.Count > MostCodes || wanted.Categories.Count > MostCodes ? WorkRefusal.Scope
        : wanted is { Effect: WorkEffect.Suppress, Districts.Count: 0, Categories.Count: 0 } ? WorkRefusal.Scope
        : !known.Department ? WorkRefusal.Department
        : wanted.Contact?.Length > LongestText ? WorkRefusal.Contact
        : null;
}
