using SituationRoom.Reports;

namespace SituationRoom.Core.Incidents;

/// <summary>How many people were hurt: what reports said of it, and the sums of those incidents that count, by the city's days. Few incidents have any, so they lie beside the rows.</summary>
public sealed class CasualtyBook
{
    private readonly Dictionary<int, Dictionary<long, Casualties>> _said = [];
    private readonly Dictionary<int, (long Day, Casualties People)> _counted = [];
    private readonly Dictionary<long, (long Injured, long Dead)> _days = [];

    /// <summary>Incidents of which reports said something, in no order; by the position of each such report what it said.</summary>
    public IEnumerable<KeyValuePair<int, Dictionary<long, Casualties>>> All => _said;

    public int Count => _said.Count;

    public bool Knows(int key) => _said.ContainsKey(key);

    /// <summary>Sums of a day.</summary>
    /// <param name="day">Its first second, Unix time.</param>
    public (long Injured, long Dead) On(long day) => _days.GetValueOrDefault(day);

    /// <summary>Notes what a report said.</summary>
    public void Note(int key, long position, Casualties people)
    {
        if (!_said.TryGetValue(key, out var reports))
        {
            _said.Add(key, reports = []);
        }

        reports[position] = people;
    }

    /// <summary>What the last report of an incident that said anything said; null where none did.</summary>
    /// <param name="key">The incident.</param>
    /// <param name="only">Position of its only report.</param>
    /// <param name="reports">Its reports in their order; null where it has one.</param>
    public Casualties? Of(int key, long only, IReadOnlyList<Observation>? reports)
    {
        if (!_said.TryGetValue(key, out var said))
        {
            return null;
        }

        if (reports is null)
        {
            return said.TryGetValue(only, out var people) ? people : null;
        }

        for (var at = reports.Count - 1; at >= 0; at--)
        {
            if (said.TryGetValue(reports[at].Position, out var people))
            {
                return people;
            }
        }

        return null;
    }

    /// <summary>Adds an incident to the sums of a day, and takes away what it added before.</summary>
    public void CountIn(int key, long day, Casualties people)
    {
        Uncount(key);
        _counted.Add(key, (day, people));
        Add(day, people.Injured, people.Dead);
    }

    /// <summary>Takes away what an incident added to the sums.</summary>
    public void Uncount(int key)
    {
        if (_counted.Remove(key, out var counted))
        {
            Add(counted.Day, -counted.People.Injured, -counted.People.Dead);
        }
    }

    /// <summary>The incident is no longer held.</summary>
    public void Gone(int key)
    {
        Uncount(key);
        _said.Remove(key);
    }

    private void Add(long day, long injured, long dead)
    {
        var (was, gone) = _days.GetValueOrDefault(day);
        if ((was + injured, gone + dead) is var sums && sums == (0, 0))
        {
            _days.Remove(day);
        }
        else
        {
            _days[day] = sums;
        }
    }
}
