namespace SituationRoom.Host.Demo;

/// <summary>
/// A seeded generator (SplitMix64, Steele, Lea and Flood 2014). The same seed gives the same city on every machine, so a
/// report of the demonstration has the same id and content whenever it is made.
/// </summary>
public sealed class DemoRandom
{
    private ulong _state;

    /// <summary>Starts at <paramref name="seed"/>.</summary>
    public DemoRandom(ulong seed) => _state = seed;

    /// <summary>A generator of its own for one stream (a feed, a purpose) and one slot of time.</summary>
    public static DemoRandom For(ulong seed, string stream, long slot)
    {
        var hash = seed ^ 0xCBF29CE484222325UL;
        foreach (var character in stream)
        {
            hash = (hash ^ character) * 0x100000001B3UL;
        }

        var random = new DemoRandom(hash ^ unchecked((ulong)slot * 0x9E3779B97F4A7C15UL));
        random.NextBits();
        return random;
    }

    /// <summary>64 bits.</summary>
    public ulong NextBits()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [0, <paramref name="below"/>).</summary>
    public int Next(int below) => (int)(NextUnit() * below);

    /// <summary>Standard normal.</summary>
    public double NextNormal() =>
        Math.Sqrt(-2 * Math.Log(1 - NextUnit())) * Math.Cos(2 * Math.PI * NextUnit());

    /// <summary>Log-normal of the given median; <paramref name="spread"/> is the standard deviation of the logarithm.</summary>
    public double NextLogNormal(double median, double spread) => median * Math.Exp(spread * NextNormal());

    /// <summary>Poisson of the given mean (Knuth; for means below 100).</summary>
    public int NextPoisson(double mean)
    {
        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = NextUnit(); product > limit; product *= NextUnit())
        {
            count++;
        }

        return count;
    }

    /// <summary>One of the items, each as likely as the next.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>One of the items, in proportion to its weight.</summary>
    public T Pick<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var left = NextUnit() * items.Sum(weight);
        foreach (var item in items)
        {
            left -= weight(item);
            if (left < 0)
            {
                return item;
            }
        }

        return items[^1];
    }
}
