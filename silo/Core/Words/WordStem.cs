namespace SituationRoom.Core.Words;

/// <summary>Stems a word by the script it is written in; a word of another script, or with digits in it, stands for itself.</summary>
public static class WordStem
{
    private static readonly RussianFormStemmer Russian = new(new RussianStemmer());
    private static readonly EnglishStemmer English = new();

    /// <summary>The stem of a word as <see cref="WordScanner"/> gives it; it lies over the word.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word) =>
        !word.ContainsAnyExceptInRange('а', 'я') ? word[..Russian.Stem(word)]
        : !word.ContainsAnyExceptInRange('a', 'z') ? word[..English.Stem(word)]
        : word;
}
