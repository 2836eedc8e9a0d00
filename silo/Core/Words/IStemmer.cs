namespace SituationRoom.Core.Words;

/// <summary>
/// Finds the part of a word that its forms share. A stem is always the beginning of its word, so that a word can be
/// passed over by its first letters alone.
/// </summary>
public interface IStemmer
{
    /// <summary>How many letters of the word its stem has; at least one.</summary>
    /// <param name="word">Lower-case letters of the stemmer's own script, ё written as е; not empty.</param>
    int Stem(ReadOnlySpan<char> word);
}
