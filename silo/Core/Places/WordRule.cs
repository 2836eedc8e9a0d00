using SituationRoom.Core.Words;

namespace SituationRoom.Core.Places;

/// <summary>
/// A rule by which words in a text point to a category. <c>прорыв трубы</c>: both words, in any form and order, within
/// ten words of each other; <c>«детский сад»</c> in quotes: one right after the other; <c>-грибы</c>: not where this
/// word stands anywhere. Words are compared by their stems.
/// </summary>
internal sealed record WordRule
{
    /// <summary>Words and quoted phrases of one rule, those that must not stand included.</summary>
    public const int MostTerms = 8;

    /// <summary>Characters of a rule.</summary>
    public const int LongestRule = 200;

    private WordRule(string text, string[][] terms, string[][] excluded) => (Text, Terms, Excluded) = (text, terms, excluded);

    /// <summary>The rule as configured.</summary>
    public string Text { get; }

    /// <summary>What must stand there: the stems of a word, or of words that follow each other.</summary>
    public string[][] Terms { get; }

    /// <summary>What must not.</summary>
    public string[][] Excluded { get; }

    /// <summary>How many words it asks for: more of them are more specific.</summary>
    public int Words => Terms.Sum(term => term.Length);

    /// <summary>Reads a rule.</summary>
    /// <returns>The rule, or which rule of its form it breaks and what to do about it.</returns>
    public static (WordRule? Rule, (string Broken, string Remedy)? Fault) Parse(string text)
    {
        if (text.Length > LongestRule)
        {
            return (null, ($"has more than {LongestRule} characters", "divide it into rules of their own"));
        }

        var terms = new List<string[]>();
        var excluded = new List<string[]>();
        for (var rest = text.Trim(); rest.Length > 0; rest = rest.TrimStart())
        {
            var not = rest[0] is '-' or '\u2212';
            rest = not ? rest[1..] : rest;
            var quoted = rest.Length > 0 && rest[0] is '"' or '«';
            var end = quoted ? rest.IndexOf(rest[0] == '«' ? '»' : '"', 1) : rest.IndexOf(' ', StringComparison.Ordinal);
            if (quoted && end < 0)
            {
                return (null, ("has a quote that is not closed", "close it, or leave it out"));
            }

            var stems = Stems(quoted ? rest[1..end] : end < 0 ? rest : rest[..end]);
            if (stems.Length > 0)
            {
                (not ? excluded : terms).Add(stems);
            }

            rest = end < 0 ? "" : rest[(quoted ? end + 1 : end)..];
        }

        return terms.Count == 0 ? (null, ("asks for no word", "write a word or a phrase, such as \"нет отопления\", or remove it"))
            : terms.Count + excluded.Count > MostTerms ? (null, ($"has more than {MostTerms} words", "divide it into rules of their own"))
            : (new WordRule(text, [.. terms], [.. excluded]), null);
    }

    private static string[] Stems(string words)
    {
        var stems = new List<string>();
        var scanner = new WordScanner(words, stackalloc char[WordScanner.LongestWord]);
        while (scanner.Next())
        {
            stems.Add(WordStem.Of(scanner.Word).ToString());
        }

        return [.. stems];
    }
}
