using SituationRoom.Core.Words;

namespace SituationRoom.Core.Places;

/// <summary>
/// Numbers for the stems that rules ask for. Most words of a text are passed over by their first letters, without
/// being stemmed. Immutable; reads allocate nothing.
/// </summary>
internal sealed class StemIndex
{
    private const int Letters = 5;
    private const int Bits = 1 << 15;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly ulong[] _beginnings = new ulong[Bits / 64];

    public StemIndex(IEnumerable<string> stems)
    {
        foreach (var stem in stems)
        {
            if (_numbers.TryAdd(stem, _numbers.Count))
            {
                var place = 0u;
                foreach (var letter in stem.AsSpan(0, Math.Min(Letters, stem.Length)))
                {
                    place = Next(place, letter);
                }

                _beginnings[place / 64] |= 1UL << (int)(place % 64);
            }
        }

        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => _numbers.Count;

    public int this[string stem] => _numbers[stem];

    /// <summary>The number of a word's stem, or −1 where no rule asks for it.</summary>
    public int Find(ReadOnlySpan<char> word) =>
        MayBegin(word) && _lookup.TryGetValue(WordStem.Of(word), out var number) ? number : -1;

    // A stem is a beginning of its word, so one of the word's own beginnings of so many letters or fewer must be known.
    private bool MayBegin(ReadOnlySpan<char> word)
    {
        var place = 0u;
        foreach (var letter in word[..Math.Min(Letters, word.Length)])
        {
            place = Next(place, letter);
            if ((_beginnings[place / 64] & (1UL << (int)(place % 64))) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static uint Next(uint place, char letter) => ((place * 31) + letter + 1) & (Bits - 1);
}
