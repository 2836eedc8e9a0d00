using SituationRoom.Core.Alerts;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Works;

/// <summary>What planned works cover. Only what is about a place or a topic that they name lies within them: a silent feed never does.</summary>
/// <param name="Work">The works.</param>
/// <param name="ParentOf">The code of the district above one, or null.</param>
public sealed record WorkScope(PlannedWork Work, Func<string, string?> ParentOf)
{
    /// <summary>Whether an alert about this lies within them.</summary>
    public bool Covers(in AlertSubject subject) =>
        (subject.District is not null || subject.Category is not null) && HasDistrict(subject.District) && HasCategory(subject.Category);

    /// <summary>Of works that cover it, that which suppresses, then which ends last; null where none does.</summary>
    public static PlannedWork? Over(IEnumerable<WorkScope> works, AlertSubject subject) => works.Where(scope => scope.Covers(subject))
        .Select(scope => scope.Work).OrderByDescending(work => work.Effect).ThenByDescending(work => work.Until).ThenBy(work => work.Id, StringComparer.Ordinal).FirstOrDefault();

    private bool HasDistrict(string? district)
    {
        if (Work.Districts.Count == 0)
        {
            return true;
        }

        for (; district is not null; district = ParentOf(district))
        {
            if (Work.Districts.Contains(district))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasCategory(string? category) => Work.Categories.Count == 0
        || (category is not null && Work.Categories.Any(one => category == one || category.StartsWith(one + "/", StringComparison.Ordinal)));
}
