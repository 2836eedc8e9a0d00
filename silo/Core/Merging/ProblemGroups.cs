using SituationRoom.Core.Incidents;

namespace SituationRoom.Core.Merging;

/// <summary>
/// Which incidents are one problem. Of each group one incident is counted, the most pressing: an open one before one that
/// is done, so that a group is open as long as any of its incidents is, and the earliest deadline before a later one, so
/// that no clock of the law stops because somebody merged. Which one that is follows from the incidents alone.
/// </summary>
/// <param name="incidents">Where the incidents are held.</param>
/// <param name="feedId">A feed's id by its number, which settles a tie the same way in every run.</param>
public sealed class ProblemGroups(IncidentTable incidents, Func<int, string> feedId)
{
    /// <summary>Incidents of a group at the most.</summary>
    public const int Most = 100;

    private readonly Dictionary<int, ProblemGroup> _groups = [];
    private readonly HashSet<(int Low, int High)> _distinct = [];

    /// <summary>Whether an incident stands behind another one of its group and is not counted itself.</summary>
    public bool IsAbsorbed(int key) => _groups.Count > 0 && _groups.TryGetValue(key, out var group) && group.Counted != key;

    /// <summary>By how many incidents the problem was reported; 1 where nothing was merged.</summary>
    public int VoicesOf(int key) => _groups.TryGetValue(key, out var group) ? group.Voices : 1;

    /// <summary>All incidents of its problem that are held, itself included.</summary>
    public IReadOnlyList<int> MembersOf(int key) => _groups.TryGetValue(key, out var group) ? group.Members : [key];

    /// <summary>Whether somebody said that two incidents are different problems.</summary>
    public bool AreDistinct(int one, int other) => _distinct.Contains(Pair(one, other));

    /// <summary>Each group once, as the keys of its members, and how many of it are gone.</summary>
    public IEnumerable<(IReadOnlyList<int> Members, int Gone)> Groups =>
        _groups.Where(pair => pair.Value.Members[0] == pair.Key).Select(pair => ((IReadOnlyList<int>)pair.Value.Members, pair.Value.Gone));

    /// <summary>Pairs that somebody said to be different problems, each once.</summary>
    public IReadOnlyCollection<(int Low, int High)> DistinctPairs => _distinct;

    /// <summary>Makes one group of several incidents and of the groups they were in. More than <see cref="Most"/> stay as they were.</summary>
    /// <returns>The incidents that are to be counted anew.</returns>
    internal IReadOnlyList<int> Merge(IReadOnlyList<int> keys, int gone = 0)
    {
        var members = new List<int>();
        foreach (var key in keys.SelectMany(MembersOf))
        {
            if (!members.Contains(key))
            {
                members.Add(key);
            }
        }

        if (members.Count == 0 || members.Count + gone < 2 || members.Count > Most)
        {
            return [];
        }

        var group = new ProblemGroup { Gone = gone + members.Select(GroupOf).OfType<ProblemGroup>().Distinct().Sum(old => old.Gone) };
        group.Members.AddRange(members);
        foreach (var key in members)
        {
            _groups[key] = group;
            _distinct.RemoveWhere(pair => (pair.Low == key && members.Contains(pair.High)) || (pair.High == key && members.Contains(pair.Low)));
        }

        group.Counted = MostPressing(group);
        return members;
    }

    /// <summary>Takes incidents out of their groups.</summary>
    /// <returns>The incidents that are to be counted anew.</returns>
    internal IReadOnlyList<int> Unmerge(IReadOnlyList<int> keys)
    {
        var changed = new List<int>();
        foreach (var key in keys)
        {
            if (GroupOf(key) is { } group)
            {
                changed.AddRange(group.Members.Except(changed));
                Leave(key, group);
            }
        }

        return changed;
    }

    /// <summary>Remembers that no two of these incidents are the same problem; what is merged stays merged.</summary>
    internal void Separate(IReadOnlyList<int> keys)
    {
        foreach (var one in keys)
        {
            foreach (var other in keys)
            {
                if (one != other && !MembersOf(one).Contains(other))
                {
                    _distinct.Add(Pair(one, other));
                }
            }
        }
    }

    /// <summary>An incident changed: another one of its group may be the most pressing now.</summary>
    /// <returns>The incident that is no longer counted, or −1 where nothing changed.</returns>
    internal int Reconsider(int key)
    {
        if (_groups.Count == 0 || GroupOf(key) is not { } group)
        {
            return -1;
        }

        var before = group.Counted;
        group.Counted = MostPressing(group);
        return group.Counted == before ? -1 : before;
    }

    /// <summary>The incident of a group that is counted; the incident itself where it is in none.</summary>
    internal int CountedFor(int key) => GroupOf(key)?.Counted ?? key;

    /// <summary>An incident is no longer held.</summary>
    /// <returns>The incident that is counted in its place from now on, or −1.</returns>
    internal int Gone(int key)
    {
        if (_distinct.Count > 0)
        {
            _distinct.RemoveWhere(pair => pair.Low == key || pair.High == key);
        }

        if (_groups.Count == 0 || GroupOf(key) is not { } group)
        {
            return -1;
        }

        var wasCounted = group.Counted == key;
        group.Gone++;
        Leave(key, group);
        return wasCounted ? group.Counted : -1;
    }

    private static (int Low, int High) Pair(int one, int other) => one < other ? (one, other) : (other, one);

    private ProblemGroup? GroupOf(int key) => _groups.GetValueOrDefault(key);

    private void Leave(int key, ProblemGroup group)
    {
        group.Members.Remove(key);
        _groups.Remove(key);
        if (group.Members.Count == 0)
        {
            group.Counted = -1;
            return;
        }

        group.Counted = MostPressing(group);
        if (group.Members.Count == 1 && group.Gone == 0)
        {
            _groups.Remove(group.Members[0]);
        }
    }

    private int MostPressing(ProblemGroup group)
    {
        var best = group.Members[0];
        foreach (var key in group.Members)
        {
            best = key != best && Compare(key, best) < 0 ? key : best;
        }

        return best;
    }

    private int Compare(int one, int other)
    {
        ref var left = ref incidents[one];
        ref var right = ref incidents[other];
        var order = right.IsOpen.CompareTo(left.IsOpen);
        order = order != 0 ? order : Deadline(left).CompareTo(Deadline(right));
        order = order != 0 ? order : left.OccurredAt.CompareTo(right.OccurredAt);
        order = order != 0 ? order : string.CompareOrdinal(feedId(left.Feed), feedId(right.Feed));
        return order != 0 ? order : incidents.Utf8IdOf(left).SequenceCompareTo(incidents.Utf8IdOf(right));
    }

    private static long Deadline(in Incident incident) => incident.NextDue == 0 ? long.MaxValue : incident.NextDue;
}
