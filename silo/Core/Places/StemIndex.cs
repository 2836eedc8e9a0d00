using SituationRoom.Core.Words;

namespace SituationRoom.Core.Places;

/// <summary>
/// Numbers for the stems that rules ask for. A word is followed letter by letter through the tree of these stems, so that
/// most words are passed over at their first letters, and only one that begins with a stem is stemmed. Immutable; reads
/// allocate nothing.
/// </summary>
internal sealed class StemIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    // Which letter of a row a character is, from 1; 0 where no stem has it.
    private readonly ushort[] _letters = new ushort[char.MaxValue + 1];

    // A row for each node, the root first: the number of the stem that ends there plus one, or 0; then for each letter where
    // the row of the next node begins, or 0.
    private readonly int[] _rows;

    public StemIndex(IEnumerable<string> stems)
    {
        ushort letters = 0;
        foreach (var stem in stems)
        {
            if (_numbers.TryAdd(stem, _numbers.Count))
            {
                foreach (var letter in stem)
                {
                    _letters[letter] = _letters[letter] > 0 ? _letters[letter] : ++letters;
                }
            }
        }

        _rows = Rows(letters + 1);
    }

    public int Count => _numbers.Count;

    public int this[string stem] => _numbers[stem];

    /// <summary>The number of a word's stem, or −1 where no rule asks for it.</summary>
    /// <param name="word">At most <see cref="WordScanner.LongestWord"/> letters.</param>
    public int Find(ReadOnlySpan<char> word)
    {
        var row = 0;
        var lengths = 0UL;
        for (var i = 0; i < word.Length; i++)
        {
            row = Next(row, word[i]);
            if (row == 0)
            {
                break;
            }

            lengths |= _rows[row] > 0 ? 2UL << i : 0;
        }

        // A stem is a beginning of its word.
        return lengths != 0 && WordStem.Of(word) is var stem && (lengths & (1UL << stem.Length)) != 0 ? NumberOf(stem) : -1;
    }

    private int NumberOf(ReadOnlySpan<char> stem)
    {
        var row = 0;
        foreach (var letter in stem)
        {
            row = Next(row, letter);
        }

        return _rows[row] - 1;
    }

    private int Next(int row, char character) => _letters[character] is > 0 and var letter ? _rows[row + letter] : 0;

    private int[] Rows(int width)
    {
        var rows = new List<int>(new int[width]);
        foreach (var (stem, number) in _numbers)
        {
            var row = 0;
            foreach (var character in stem)
            {
                var at = row + _letters[character];
                if (rows[at] == 0)
                {
                    rows[at] = rows.Count;
                    rows.AddRange(new int[width]);
                }

                row = rows[at];
            }

            rows[row] = number + 1;
        }

        return [.. rows];
    }
}
