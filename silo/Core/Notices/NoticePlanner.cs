using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Notices;

/// <summary>Who is to be told of a step in an alert's life. Pure: the same step, targets and book give the same notices.</summary>
public static class NoticePlanner
{
    /// <summary>The targets that a step is told.</summary>
    /// <param name="step">What has happened.</param>
    /// <param name="alert">The alert's id; null where the step raises it.</param>
    /// <param name="facts">What is told of it.</param>
    /// <param name="targets">The configured targets.</param>
    /// <param name="book">What was told before.</param>
    public static IReadOnlyList<string> Targets(
        NoticeStep step, string? alert, NoticeFacts facts, IReadOnlyList<NoticeTarget> targets, NoticeBook book) =>
        [.. targets.Where(target => Tells(target, step, alert, facts, book)).Select(target => target.Id)];

    private static bool Tells(NoticeTarget target, NoticeStep step, string? alert, NoticeFacts facts, NoticeBook book)
    {
        var wasTold = alert is not null && book.WasTold(alert, target.Id);
        if (target.Steps.Count > 0 && !target.Steps.Contains(NoticeSteps.To(step, wasTold)))
        {
            return false;
        }

        // Whoever heard of it hears of its end, whatever its priority is by then.
        return step == NoticeStep.Ended
            ? wasTold
            : (target.Priorities.Count == 0 || target.Priorities.Contains(facts.Priority))
                && (target.Rules.Count == 0 || target.Rules.Contains(facts.Rule, StringComparer.Ordinal))
                && (step != NoticeStep.Escalated || facts.Escalated >= target.FromEscalation)
                && (!facts.IsExercise || target.Exercises);
    }
}
