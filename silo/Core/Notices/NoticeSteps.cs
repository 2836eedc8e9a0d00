using SituationRoom.Core.Alerts;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Notices;

/// <summary>Which changes of an alert are told outside.</summary>
public static class NoticeSteps
{
    /// <summary>What a change is told as; null where it is nobody's business outside.</summary>
    public static NoticeStep? Of(AlertChanged said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var after = said.After;
        if (after.State == AlertState.Normal)
        {
            return said.Before == AlertState.Normal ? null : NoticeStep.Ended;
        }

        if (said.Verb == AlertVerb.Escalated)
        {
            return NoticeStep.Escalated;
        }

        // Taken back after it ended, it stands again, and whoever heard of the end hears of that.
        return said.Before == AlertState.Normal && said.Alert is not null ? NoticeStep.Again
            : said.Verb != AlertVerb.Undone && after.AnnunciatedAt == said.At ? (said.Alert is null ? NoticeStep.Raised : NoticeStep.Again)
            : null;
    }

    /// <summary>What a step is to one target: annunciated anew is raised to whoever was not told of the alert before.</summary>
    /// <param name="step">The step.</param>
    /// <param name="wasTold">Whether the target was told of the alert.</param>
    public static NoticeStep To(NoticeStep step, bool wasTold) => step == NoticeStep.Again && !wasTold ? NoticeStep.Raised : step;
}
