using SituationRoom.Core.Alerts;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;

namespace SituationRoom.Core.Projection;

/// <summary>Planned works as walls tell of them: those under way, and those that begin within twelve hours.</summary>
internal sealed class WorksProjection(RoomFold fold)
{
    private const int Most = 20;
    private const long Ahead = 12 * 3_600_000;
    private IReadOnlyList<WorkScope> _underWay = [];
    private string _shown = "";

    /// <summary>As last published.</summary>
    public BoardWork[] Published { get; private set; } = [];

    /// <summary>Counts up whenever works begin, end or change: what lies within them is to be told anew.</summary>
    public int Turn { get; private set; }

    /// <summary>All of them where one began, ended or changed since; else null.</summary>
    public BoardWork[]? Changes(long now)
    {
        var (shown, underWay) = (new List<PlannedWork>(), new List<WorkScope>());
        foreach (var work in fold.Works.All.Where(work => !work.IsCancelled && work.From < now + Ahead && now < work.Until))
        {
            shown.Add(work);
            if (work.From <= now)
            {
                underWay.Add(new WorkScope(work, fold.Places.ParentOf));
            }
        }

        var said = string.Join(' ', shown.Select(work => $"{work.Id}.{work.Version}.{work.From <= now}"));
        if (said == _shown)
        {
            return null;
        }

        (_shown, _underWay) = (said, underWay);
        Turn++;
        return Published = [.. shown.OrderBy(work => work.From).ThenBy(work => work.Id, StringComparer.Ordinal).Take(Most).Select(View)];
    }

    /// <summary>Within which works an alert about this lies, or null.</summary>
    public BoardAlertWork? Over(AlertSubject subject) => WorkScope.Over(_underWay, subject) is { } work
        ? new BoardAlertWork(WorkWords.Of(work.Kind), WorkWords.Title(work), work.Until)
        : null;

    private BoardWork View(PlannedWork work) => new(
        work.Id,
        WorkWords.Of(work.Kind),
        WorkWords.Title(work),
        [.. work.Districts.Select(fold.Places.FindDistrict).Where(number => number >= 0)],
        [.. work.Categories.Select(fold.Places.FindCategory).Where(number => number >= 0)],
        work.From,
        work.Until,
        work.Effect == WorkEffect.Suppress);
}
