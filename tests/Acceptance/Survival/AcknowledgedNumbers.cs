using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Survival;

/// <summary>Numbers of the reports that were acknowledged, each once; safe to use from several threads.</summary>
internal sealed class AcknowledgedNumbers
{
    private readonly HashSet<long> _numbers = [];
    private readonly Lock _lock = new();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _numbers.Count;
            }
        }
    }

    public void Add(long first, int count = 1)
    {
        lock (_lock)
        {
            for (var i = 0; i < count; i++)
            {
                _numbers.Add(first + i);
            }
        }
    }

    public bool Contains(long number)
    {
        lock (_lock)
        {
            return _numbers.Contains(number);
        }
    }

    public IReadOnlyList<string> Ids()
    {
        lock (_lock)
        {
            return [.. _numbers.Select(ReportBatch.Id)];
        }
    }
}
