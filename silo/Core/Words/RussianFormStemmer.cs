namespace SituationRoom.Core.Words;

/// <summary>
/// Makes equal what the plain algorithm leaves apart in words that citizens write: прорыв and прорывы (a noun, no
/// gerund), батарея and батареи, остановка and остановок, участок and участка.
/// </summary>
/// <param name="plain">The plain algorithm.</param>
public sealed class RussianFormStemmer(IStemmer plain) : IStemmer
{
    private const int Least = 4;

    /// <inheritdoc/>
    public int Stem(ReadOnlySpan<char> word)
    {
        if (word.Length > Least && (word.EndsWith("ив") || word.EndsWith("ыв")))
        {
            return word.Length;
        }

        var stem = word[..plain.Stem(word)];
        return stem.EndsWith("ок") || stem.EndsWith("ек") ? AtLeast(stem, 2)
            : stem.EndsWith('к') || stem.EndsWith('е') ? AtLeast(stem, 1)
            : stem.Length;
    }

    private static int AtLeast(ReadOnlySpan<char> stem, int without) => stem.Length - without >= Least ? stem.Length - without : stem.Length;
}
