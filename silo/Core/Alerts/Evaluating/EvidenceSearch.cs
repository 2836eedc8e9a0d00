using SituationRoom.Core.Alerts.Rules;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>
/// Looks for the incidents behind a number, the newest first. Only asked where an alert is raised: it looks through what is held from the
/// newest row back, until it has enough to choose from. Where very many are raised at once the last of them get none, so that a second
/// is never longer than some twenty milliseconds.
/// </summary>
internal sealed class EvidenceSearch(RoomFold fold)
{
    private const int Most = 20;
    private const int Enough = 4 * Most;
    private const int MostRows = 1 << 22;
    private long _second;
    private int _rowsLeft;

    public IReadOnlyList<int> Of(AlertRule rule, AlertSubject subject)
    {
        var counts = SlotsOf(rule, subject);
        var found = new List<int>(Enough);
        if (_second != fold.Counting.Now)
        {
            (_second, _rowsLeft) = (fold.Counting.Now, MostRows);
        }

        for (var key = fold.Incidents.RowCount - 1; key >= 0 && _rowsLeft > 0 && found.Count < Enough; key--, _rowsLeft--)
        {
            ref readonly var incident = ref fold.Incidents[key];
            if (incident.Slot >= 0 && counts[incident.Slot] && TallyMembership.Counts(incident, rule.Tally, fold.Counting))
            {
                found.Add(key);
            }
        }

        return [.. found.OrderByDescending(key => fold.Incidents[key].OccurredAt).ThenByDescending(key => key).Take(Most)];
    }

    /// <summary>Which slots the number is a sum over: so of an incident only its slot is to be looked at.</summary>
    private bool[] SlotsOf(AlertRule rule, AlertSubject subject)
    {
        var (places, scope, lens) = (fold.Places, new ScopeFilter(fold, rule.Scope), CellLens.Of(rule));
        var district = subject.District is { } districtCode ? places.FindDistrict(districtCode) : -1;
        var category = subject.Category is { } categoryCode ? places.FindCategory(categoryCode) : -1;
        var counts = new bool[fold.Slots.Count];
        for (var slot = 0; slot < counts.Length; slot++)
        {
            var key = fold.Slots.KeyOf(slot);
            counts[slot] = lens.Sees(key)
                && fold.Slots[slot, rule.Tally] != 0
                && scope.HasArea(key.Area)
                && scope.HasCategory(key.Category)
                && (district < 0 || places.Reach(key.Area).Contains(district))
                && (category < 0 || places.IsWithin(key.Category, category));
        }

        return counts;
    }
}
