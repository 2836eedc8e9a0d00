namespace SituationRoom.Core.Words;

/// <summary>
/// The Snowball algorithm for Russian, written from its public description
/// (https://snowballstem.org/algorithms/russian/stemmer.html). Forms with a fleeting vowel (пробка, пробок) keep two stems.
/// </summary>
public sealed class RussianStemmer : IStemmer
{
    private static readonly Endings PerfectiveGerund = new("в вши вшись", "ив ивши ившись ыв ывши ывшись");
    private static readonly Endings Reflexive = new("", "ся сь");
    private static readonly Endings Adjective = new(
        "", "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");

    private static readonly Endings Participle = new("ем нн вш ющ щ", "ивш ывш ующ");
    private static readonly Endings Verb = new(
        "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
        "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");

    private static readonly Endings Noun = new(
        "", "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");

    private static readonly Endings Superlative = new("", "ейш ейше");
    private static readonly Endings Derivational = new("", "ост ость");

    /// <inheritdoc/>
    public int Stem(ReadOnlySpan<char> word)
    {
        // Endings are taken off only behind the first vowel (the description's RV).
        var start = AfterVowel(word, 0);
        var end = Inflection(word, start);
        end -= word[start..end].EndsWith('и') ? 1 : 0;
        var derived = Derivational.Longest(word[start..end]);
        end -= derived > 0 && end - derived >= SecondRegion(word) ? derived : 0;
        return Tidied(word, start, end);
    }

    private static int Inflection(ReadOnlySpan<char> word, int start)
    {
        var end = word.Length;
        if (PerfectiveGerund.Longest(word[start..]) is > 0 and var gerund)
        {
            return end - gerund;
        }

        end -= Reflexive.Longest(word[start..]);
        if (Adjective.Longest(word[start..end]) is > 0 and var adjective)
        {
            end -= adjective;
            return end - Participle.Longest(word[start..end]);
        }

        return Verb.Longest(word[start..end]) is > 0 and var verb ? end - verb : end - Noun.Longest(word[start..end]);
    }

    private static int Tidied(ReadOnlySpan<char> word, int start, int end)
    {
        var superlative = Superlative.Longest(word[start..end]);
        end -= superlative;
        if (word[start..end].EndsWith("нн"))
        {
            return end - 1;
        }

        return superlative == 0 && word[start..end].EndsWith('ь') ? end - 1 : end;
    }

    /// <summary>The description's R2: behind the first non-vowel after a vowel, twice.</summary>
    private static int SecondRegion(ReadOnlySpan<char> word) => AfterNonVowel(word, AfterVowel(word, AfterNonVowel(word, AfterVowel(word, 0))));

    private static int AfterVowel(ReadOnlySpan<char> word, int from)
    {
        while (from < word.Length && !IsVowel(word[from]))
        {
            from++;
        }

        return Math.Min(from + 1, word.Length);
    }

    private static int AfterNonVowel(ReadOnlySpan<char> word, int from)
    {
        while (from < word.Length && IsVowel(word[from]))
        {
            from++;
        }

        return Math.Min(from + 1, word.Length);
    }

    private static bool IsVowel(char letter) => letter is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';
}
