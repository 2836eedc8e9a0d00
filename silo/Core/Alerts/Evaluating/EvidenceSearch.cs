using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;
using SituationRoom.Reports;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Looks for the incidents behind a number, the newest first. Only asked where an alert is raised or opened: it looks through what is
/// held from the newest row back, so far and no further.
/// </summary>
internal sealed class EvidenceSearch(RoomFold fold)
{
    private const int Most = 20;
    private const int MostRows = 1 << 18;

    public IReadOnlyList<int> Of(AlertRule rule, AlertSubject subject)
    {
        var (places, scope) = (fold.Places, new ScopeFilter(fold, rule.Scope));
        var district = subject.District is { } districtCode ? places.FindDistrict(districtCode) : -1;
        var category = subject.Category is { } categoryCode ? places.FindCategory(categoryCode) : -1;
        var newest = new PriorityQueue<int, (long OccurredAt, int Key)>();
        for (var key = fold.Incidents.RowCount - 1; key >= Math.Max(0, fold.Incidents.RowCount - MostRows); key--)
        {
            if (fold.Incidents.IsHeld(key) && Counts(key))
            {
                newest.Enqueue(key, (fold.Incidents[key].OccurredAt, key));
                if (newest.Count > Most)
                {
                    newest.Dequeue();
                }
            }
        }

        var found = new List<int>(newest.Count);
        while (newest.TryDequeue(out var key, out _))
        {
            found.Insert(0, key);
        }

        return found;

        bool Counts(int key)
        {
            ref readonly var incident = ref fold.Incidents[key];
            ref readonly var settled = ref incident.Settled;
            return settled.Mode == Mode.Actual
                && settled.Severity >= rule.Severity
                && TallyMembership.Counts(incident, rule.Tally, fold.Counting)
                && scope.Passes(incident)
                && (district < 0 || places.Reach(settled.Area).Contains(district))
                && (category < 0 || places.IsWithin(settled.Category, category))
                && fold.Counts(key);
        }
    }
}
