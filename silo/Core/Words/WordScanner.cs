namespace SituationRoom.Core.Words;

/// <summary>
/// Walks the words of a text: runs of letters and digits, in lower case, ё as е, without stress marks and soft hyphens.
/// What joins (hyphens, apostrophes) separates. Allocates nothing.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="buffer">Room for one word; a longer word is cut to it.</param>
public ref struct WordScanner(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Room that suffices for the words of people.</summary>
    public const int LongestWord = 32;

    // What becomes of a character, for those up to the end of the Cyrillic alphabet; 0 where it is no letter and no digit.
    private static readonly char[] Folded = [.. Enumerable.Range(0, 'ё' + 1).Select(character => Fold((char)character))];

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _next;
    private int _length;

    /// <summary>The word that <see cref="Next"/> found; valid until it is called again.</summary>
    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    /// <summary>Goes to the next word; false at the end.</summary>
    public bool Next()
    {
        var text = _text;
        var buffer = _buffer;
        var (next, length) = (_next, 0);
        while (next < text.Length)
        {
            var character = text[next++];
            var letter = character < Folded.Length ? Folded[character] : Fold(character);
            if (letter != '\0')
            {
                if (length < buffer.Length)
                {
                    buffer[length++] = letter;
                }
            }
            else if (length > 0 && (character == ' ' || !Joins(character, ref buffer[length - 1])))
            {
                break;
            }
        }

        (_next, _length) = (next, length);
        return length > 0;
    }

    // The two alphabets of the product first; the system's tables are ten times slower.
    private static char Fold(char character) => character switch
    {
        >= 'а' and <= 'я' => character,
        >= 'a' and <= 'z' => character,
        >= '0' and <= '9' => character,
        >= 'А' and <= 'Я' => (char)(character + ('а' - 'А')),
        >= 'A' and <= 'Z' => (char)(character + ('a' - 'A')),
        'Ё' or 'ё' => 'е',
        <= '\u007F' => '\0',
        _ => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : '\0',
    };

    /// <summary>Marks that belong to the letter before them or show nothing; й and ё in two characters are read too.</summary>
    private static bool Joins(char character, ref char before)
    {
        if (character == '\u0306' && before == 'и')
        {
            before = 'й';
        }

        return character is (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200D') or '\uFEFF';
    }
}
