using System.Text;

namespace SituationRoom.Core.Ledger;

/// <summary>The newest reading of every key of every feed; at most 20,000 keys, of which further ones are only journaled.</summary>
public sealed class ReadingLedger
{
    private const int MostKeys = 20_000;
    private const int Remembered = 64;
    private readonly Dictionary<(int Feed, string Key), KeptReading> _latest = [];

    public IReadOnlyDictionary<(int Feed, string Key), KeptReading> Latest => _latest;

    public bool Knows(int feed, string key, long at) =>
        _latest.TryGetValue((feed, key), out var reading) && reading.RecentAt.Contains(at);

    public FoldOutcome Apply(int feed, in ReadingFacts facts)
    {
        var key = (feed, Encoding.UTF8.GetString(facts.Key));
        if (!_latest.TryGetValue(key, out var reading))
        {
            if (_latest.Count >= MostKeys)
            {
                return FoldOutcome.New;
            }

            reading = new KeptReading();
            _latest.Add(key, reading);
        }
        else if (reading.RecentAt.Contains(facts.At))
        {
            return FoldOutcome.Duplicate;
        }

        reading.RecentAt.Enqueue(facts.At);
        if (reading.RecentAt.Count > Remembered)
        {
            reading.RecentAt.Dequeue();
        }

        // A source whose clock is ahead must not hold its key's place until then.
        var at = Math.Min(facts.At, facts.ReceivedAt);
        if (at >= reading.At)
        {
            reading.At = at;
            reading.Value = facts.Value;
            reading.Unit = facts.Unit.IsEmpty ? null : Encoding.UTF8.GetString(facts.Unit);
            reading.District = facts.District.IsEmpty ? null : Encoding.UTF8.GetString(facts.District);
        }

        return FoldOutcome.New;
    }

    internal void Restore(int feed, string key, KeptReading reading) => _latest[(feed, key)] = reading;
}

/// <summary>The newest reading of a key, and the times of the last few, by which a repeat is known.</summary>
public sealed class KeptReading
{
    /// <summary>When, by the source, but never later than it was received; Unix ms.</summary>
    public long At { get; set; } = long.MinValue;

    public double Value { get; set; }

    public string? Unit { get; set; }

    public string? District { get; set; }

    public Queue<long> RecentAt { get; } = new();
}
