namespace SituationRoom.Core.Words;

/// <summary>
/// A class of endings in two groups: those of the first count only behind а or я, those of the second everywhere.
/// Endings of one last letter lie together, the longest first. Immutable.
/// </summary>
internal sealed class Endings
{
    private const char First = 'а';
    private const int Letters = 'я' - 'а' + 1;
    private readonly (string Ending, bool BehindA)[][] _byLastLetter;

    public Endings(string behindA, string everywhere)
    {
        var all = Split(behindA).Select(ending => (ending, true)).Concat(Split(everywhere).Select(ending => (ending, false)));
        var byLast = all.ToLookup(pair => pair.ending[^1] - First);
        _byLastLetter = [.. Enumerable.Range(0, Letters).Select(letter => byLast[letter].OrderByDescending(pair => pair.ending.Length).ToArray())];
    }

    /// <summary>Length of the longest ending of the region, or 0 where it has none or the longest lacks its а or я.</summary>
    public int Longest(ReadOnlySpan<char> region)
    {
        if (region.IsEmpty || (uint)(region[^1] - First) >= Letters)
        {
            return 0;
        }

        foreach (var (ending, behindA) in _byLastLetter[region[^1] - First])
        {
            if (region.EndsWith(ending))
            {
                var before = region.Length - ending.Length - 1;
                return !behindA || (before >= 0 && region[before] is 'а' or 'я') ? ending.Length : 0;
            }
        }

        return 0;
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
