namespace SituationRoom.Core.Clock;

/// <summary>
/// An index of incidents ordered by a moment in whole seconds, so that what depends on the clock alone is asked with
/// <c>now</c> as an argument. Many indexes may share one set of links as long as an incident lies in one of them.
/// </summary>
public sealed class Buckets(Links links)
{
    private readonly Dictionary<long, int> _heads = [];

    /// <summary>Seconds that hold anything.</summary>
    public int Seconds => _heads.Count;

    public void Add(int key, long second)
    {
        ref var head = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_heads, second, out var exists);
        ref var link = ref links[key];
        link.Previous = -1;
        link.Next = exists ? head : -1;
        if (exists)
        {
            links[head].Previous = key;
        }

        head = key;
    }

    public void Remove(int key, long second)
    {
        ref var link = ref links[key];
        if (link.Next >= 0)
        {
            links[link.Next].Previous = link.Previous;
        }

        if (link.Previous >= 0)
        {
            links[link.Previous].Next = link.Next;
        }
        else if (link.Next >= 0)
        {
            _heads[second] = link.Next;
        }
        else
        {
            _heads.Remove(second);
        }
    }

    /// <summary>Calls <paramref name="visit"/> for each incident whose second is in (after, upTo]. It may remove the one it is called for.</summary>
    public void Visit(long after, long upTo, Action<int> visit)
    {
        if (upTo <= after || _heads.Count == 0)
        {
            return;
        }

        if (upTo - after <= _heads.Count)
        {
            for (var second = after + 1; second <= upTo; second++)
            {
                VisitSecond(second, visit);
            }

            return;
        }

        var due = new List<long>();
        foreach (var second in _heads.Keys)
        {
            if (second > after && second <= upTo)
            {
                due.Add(second);
            }
        }

        due.Sort();
        foreach (var second in due)
        {
            VisitSecond(second, visit);
        }
    }

    private void VisitSecond(long second, Action<int> visit)
    {
        if (!_heads.TryGetValue(second, out var key))
        {
            return;
        }

        while (key >= 0)
        {
            var next = links[key].Next;
            visit(key);
            key = next;
        }
    }
}
