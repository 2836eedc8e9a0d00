namespace SituationRoom.Host.Trying;

/// <summary>How often each word came, of at most so many different ones that memory stays flat.</summary>
internal sealed class Counts
{
    private const int MostWords = 10_000;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public void Add(string word)
    {
        if (_counts.TryGetValue(word, out var count))
        {
            _counts[word] = count + 1;
        }
        else if (_counts.Count < MostWords)
        {
            _counts.Add(word, 1);
        }
    }

    /// <summary>Most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> MostFrequent() =>
        [.. _counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)];
}
