namespace SituationRoom.Core.Words;

/// <summary>
/// A class of endings in two groups: those of the first count only behind а or я, those of the second everywhere.
/// Endings of one last letter lie together, the longest first, and are compared as numbers of five bits a letter. Immutable.
/// </summary>
internal sealed class Endings
{
    private const char First = 'а';
    private const int Letters = 'я' - 'а' + 1;
    private const int BitsOfLetter = 5;
    private const int MostLetters = 6;
    private readonly Ending[][] _byLastLetter;

    public Endings(string behindA, string everywhere)
    {
        var all = Split(behindA, true).Concat(Split(everywhere, false));
        var byLast = all.ToLookup(ending => (int)ending.Packed & (Letters - 1));
        _byLastLetter = [.. Enumerable.Range(0, Letters).Select(letter => byLast[letter].OrderByDescending(ending => ending.Length).ToArray())];
    }

    /// <summary>Length of the longest ending of the region, or 0 where it has none or the longest lacks its а or я.</summary>
    /// <param name="region">Letters from а to я.</param>
    public int Longest(ReadOnlySpan<char> region)
    {
        if (region.IsEmpty || (uint)(region[^1] - First) >= Letters)
        {
            return 0;
        }

        var endings = _byLastLetter[region[^1] - First];
        var tail = endings.Length == 0 ? 0 : Pack(region[^Math.Min(region.Length, MostLetters)..]);
        foreach (ref readonly var ending in endings.AsSpan())
        {
            if (((tail ^ ending.Packed) & ending.Mask) == 0 && ending.Length <= region.Length)
            {
                var before = region.Length - ending.Length - 1;
                return !ending.BehindA || (before >= 0 && region[before] is 'а' or 'я') ? ending.Length : 0;
            }
        }

        return 0;
    }

    private static IEnumerable<Ending> Split(string words, bool behindA) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(ending => new Ending(Pack(ending), (1u << (ending.Length * BitsOfLetter)) - 1, ending.Length, behindA));

    private static uint Pack(ReadOnlySpan<char> letters)
    {
        var packed = 0u;
        foreach (var letter in letters)
        {
            packed = (packed << BitsOfLetter) | ((uint)(letter - First) & (Letters - 1));
        }

        return packed;
    }

    /// <summary>The last letter lies in the lowest bits.</summary>
    private readonly record struct Ending(uint Packed, uint Mask, int Length, bool BehindA);
}
