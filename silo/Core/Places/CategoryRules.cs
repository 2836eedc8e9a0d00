using System.Numerics;
using SituationRoom.Core.Words;

namespace SituationRoom.Core.Places;

/// <summary>
/// Finds the category that words point to, in one pass over the texts. Of several rules that hold, the one with more
/// words decides, then that of the deeper category, then the first in the configured order. Immutable: any number of
/// threads may ask; nothing is allocated.
/// </summary>
internal sealed class CategoryRules
{
    /// <summary>Characters of each text that are looked at.</summary>
    public const int LookedAt = 1_000;

    /// <summary>The words of a rule lie within so many words of a text.</summary>
    public const int Window = 10;

    // So many words that any rule asks for are noted of a report; what comes after is not looked at.
    private const int MostHits = 64;
    private const int Bits = 64;
    private readonly CompiledRule[] _rules;

    // For each rule all stems that it asks for.
    private readonly int[][] _needed;
    private readonly StemIndex _stems;

    // For each stem the rules to be tried where it is found: each rule lies under the rarest of its stems. Ascending.
    private readonly int[][] _rulesOf;

    /// <param name="categories">The words of each category and its depth, by number; rules that can't be read are left out.</param>
    public CategoryRules(IReadOnlyList<(IReadOnlyList<string> Words, int Depth)> categories)
    {
        var parsed = categories
            .SelectMany((category, number) => category.Words.Select(words => (WordRule.Parse(words).Rule, Category: number, category.Depth)))
            .Where(rule => rule.Rule is not null)
            .OrderByDescending(rule => rule.Rule!.Words)
            .ThenByDescending(rule => rule.Depth)
            .ToList();
        _stems = new StemIndex(parsed.SelectMany(rule => rule.Rule!.Terms.Concat(rule.Rule.Excluded)).SelectMany(term => term));
        _rules = [.. parsed.Select(rule => new CompiledRule(rule.Rule!.Text, rule.Category, Numbers(rule.Rule.Terms), Numbers(rule.Rule.Excluded)))];
        _needed = [.. _rules.Select(rule => rule.Terms.SelectMany(term => term).Distinct().ToArray())];
        var uses = new int[_stems.Count];
        foreach (var stem in _rules.SelectMany(rule => rule.Terms).SelectMany(term => term))
        {
            uses[stem]++;
        }

        var byRarest = Enumerable.Range(0, _rules.Length).ToLookup(rule => _needed[rule].MinBy(stem => uses[stem]));
        _rulesOf = [.. Enumerable.Range(0, _stems.Count).Select(stem => byRarest[stem].Order().ToArray())];
    }

    /// <summary>The rule that decides over up to three texts, or null where none holds.</summary>
    public CompiledRule? Find(string? first, string? second, string? third)
    {
        if (_rules.Length == 0)
        {
            return null;
        }

        Span<WordHit> room = stackalloc WordHit[MostHits];
        Span<char> word = stackalloc char[WordScanner.LongestWord];
        var position = 0;
        var count = 0;
        foreach (var text in (ReadOnlySpan<string?>)[first, second, third])
        {
            var looked = text.AsSpan(0, Math.Min(text?.Length ?? 0, LookedAt));
            for (var scanner = new WordScanner(looked, word); count < MostHits && scanner.Next(); position++)
            {
                if (_stems.Find(scanner.Word) is >= 0 and var stem)
                {
                    room[count++] = new WordHit(stem, position);
                }
            }

            // Words of two texts are not near each other.
            position += Window;
        }

        return Decide(room[..count]);
    }

    private CompiledRule? Decide(ReadOnlySpan<WordHit> hits)
    {
        Span<ulong> stands = stackalloc ulong[(_stems.Count / Bits) + 1];
        foreach (var hit in hits)
        {
            stands[hit.Stem / Bits] |= 1UL << (hit.Stem % Bits);
        }

        var best = int.MaxValue;
        for (var part = 0; part < stands.Length; part++)
        {
            for (var left = stands[part]; left != 0; left &= left - 1)
            {
                foreach (var rule in _rulesOf[(part * Bits) + BitOperations.TrailingZeroCount(left)])
                {
                    if (rule >= best)
                    {
                        break;
                    }

                    best = AllStand(_needed[rule], stands) && _rules[rule].Holds(hits, Window) ? rule : best;
                }
            }
        }

        return best == int.MaxValue ? null : _rules[best];
    }

    /// <summary>Whether all stems stand somewhere: most rules that are tried fail here.</summary>
    private static bool AllStand(int[] stems, ReadOnlySpan<ulong> stands)
    {
        foreach (var stem in stems)
        {
            if ((stands[stem / Bits] & (1UL << (stem % Bits))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private int[][] Numbers(string[][] terms) => [.. terms.Select(term => term.Select(stem => _stems[stem]).ToArray())];
}
