using SituationRoom.Core.Cells;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Merging;
using SituationRoom.Reports;

namespace SituationRoom.Core.Fold;

/// <summary>Incidents that are one problem, and what of them is counted.</summary>
public sealed partial class RoomFold
{
    private readonly List<int> _comingForward = [];

    /// <summary>Which incidents are one problem.</summary>
    public ProblemGroups Problems { get; }

    /// <summary>Whether an incident is counted by itself; one that stands behind another of its problem is not.</summary>
    public bool Counts(int key) => !Problems.IsAbsorbed(key);

    /// <summary>The key of an incident that is held, or −1.</summary>
    public int Find(in IncidentName name)
    {
        var feed = Feeds.Find(name.Feed);
        return feed < 0 ? -1 : Incidents.Find((ushort)feed, System.Text.Encoding.UTF8.GetBytes(name.Id));
    }

    /// <summary>Folds a decision about several incidents.</summary>
    public void Apply(ProblemDecision decision, long position)
    {
        ArgumentNullException.ThrowIfNull(decision);
        Position = position;
        var keys = decision.Incidents.Select(name => Find(name)).Where(key => key >= 0).Distinct().ToList();
        switch (decision.Verb)
        {
            case ProblemVerb.Merge:
                CountAnew(Problems.Merge(keys));
                break;
            case ProblemVerb.Unmerge:
                CountAnew(Problems.Unmerge(keys));
                break;
            case ProblemVerb.Distinct:
                Problems.Separate(keys);
                break;
            default:
                throw new InvalidDataException($"a decision about incidents of the unknown kind {(byte)decision.Verb}; start with the newest release");
        }
    }

    internal SlotKey SlotOf(int key)
    {
        ref var settled = ref Incidents[key].Settled;
        return new SlotKey(settled.Area, settled.Category, settled.Channel, settled.Severity, Counts(key) ? settled.Mode : SlotKey.Absorbed);
    }

    /// <summary>Puts back what a snapshot says of problems, once all incidents are there.</summary>
    internal void RestoreProblems(IEnumerable<(int[] Members, int Gone)> groups, IEnumerable<int[]> distinct)
    {
        foreach (var (members, gone) in groups)
        {
            foreach (var key in Problems.Merge(members, gone))
            {
                CountElsewhere(key);
            }
        }

        foreach (var pair in distinct)
        {
            Problems.Separate(pair);
        }
    }

    private void CountAnew(IReadOnlyList<int> keys)
    {
        foreach (var key in keys)
        {
            Take(key);
            Put(key);
            Spotlight.Reconsider(key, Incidents[key], Counts(key));
            Spotlight.WantTitle(key, MayShowTitle(Incidents[key]));
        }
    }

    /// <summary>After a change of the incident <paramref name="but"/>: those of its problem that took its place or left it theirs.</summary>
    private void CountAnew(int before, int now, int but)
    {
        if (before >= 0)
        {
            CountAnew([.. new[] { before, now }.Where(key => key != but)]);
        }
    }

    /// <summary>Counts an incident under another slot; what arrived is as it was.</summary>
    private void CountElsewhere(int key)
    {
        ref var incident = ref Incidents[key];
        Counting.Uncount(key, ref incident);
        Counting.Count(key, ref incident, SlotOf(key));
        CountHurt(key);
        Spotlight.Reconsider(key, incident, Counts(key));
    }

    private void Take(int key)
    {
        ref var incident = ref Incidents[key];
        Remember(incident, -1);
        Hurt.Uncount(key);
        Counting.Uncount(key, ref incident);
    }

    private void Put(int key)
    {
        ref var incident = ref Incidents[key];
        Counting.Count(key, ref incident, SlotOf(key));
        CountHurt(key);
        Remember(incident, 1);
    }

    /// <summary>The next one of a problem is counted where the one that was is no longer held.</summary>
    private void ComeForward()
    {
        foreach (var key in _comingForward)
        {
            if (Incidents.IsHeld(key) && Counts(key))
            {
                CountElsewhere(key);
            }
        }

        _comingForward.Clear();
    }

    private void LetGo(int key)
    {
        _capture?.Changes(key);
        ref var incident = ref Incidents[key];
        Counting.Uncount(key, ref incident);
        if (Problems.Gone(key) is >= 0 and var next)
        {
            _comingForward.Add(next);
        }

        Hands.Gone(key);
        Hurt.Gone(key);
        Spotlight.Gone(key);
        Incidents.Remove(key);
    }
}
