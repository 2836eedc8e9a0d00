using System.Buffers;

namespace SituationRoom.Core.Words;

/// <summary>
/// A light stemmer for English: takes off plurals, -ing, -ed, a last -e or -y, and one of two equal last consonants, as
/// long as three letters stay. Enough for the words of rules; no dictionary form.
/// </summary>
public sealed class EnglishStemmer : IStemmer
{
    private const int Least = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <inheritdoc/>
    public int Stem(ReadOnlySpan<char> word)
    {
        var end = word.Length;
        end = Without(word, end, "ies") is var plural && plural < end ? plural
            : word[..end].EndsWith("ss") ? end
            : Without(word, end, "s");
        end = Without(word, end, "ing") is var doing && doing < end ? doing : Without(word, end, "ed");
        end = Without(word, end, "e");
        end = Without(word, end, "y");
        return end > Least && word[end - 1] == word[end - 2] && !IsVowel(word[end - 1]) ? end - 1 : end;
    }

    private static int Without(ReadOnlySpan<char> word, int end, string ending)
    {
        var left = end - ending.Length;
        return left >= Least && word[..end].EndsWith(ending) && word[..left].ContainsAny(Vowels) ? left : end;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
