using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Places;

namespace SituationRoom.Core.Tests.Places;

/// <summary>The compiled rules against the plain reading of each: every rule tried on every word of a text.</summary>
public sealed class CategoryRulesProperties
{
    private static readonly string[] Vocabulary = ["яма", "вода", "нет", "свет", "двор", "труба", "дом"];

    [Fact]
    public void The_rule_that_decides_is_the_first_that_holds_by_words_depth_and_order() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Rules(), Texts(), (rules, text) =>
        {
            var compiled = new CategoryRules([.. rules.Select(rule => ((IReadOnlyList<string>)[rule.Text], rule.Depth))]);
            var expected = rules
                .Select((rule, number) => (rule, number))
                .Where(pair => Holds(pair.rule, text))
                .OrderByDescending(pair => pair.rule.Words.Length)
                .ThenByDescending(pair => pair.rule.Depth)
                .ThenBy(pair => pair.number)
                .Select(pair => (int?)pair.number)
                .FirstOrDefault();
            return compiled.Find(null, null, string.Join(' ', text))?.Category == expected;
        }));

    private static bool Holds(PlainRule rule, string[] text) =>
        (rule.Not is null || !text.Contains(rule.Not))
        && Enumerable.Range(0, text.Length).Any(start => rule.Words.All(text.Skip(start).Take(CategoryRules.Window).Contains));

    private static Arbitrary<PlainRule[]> Rules() => Arb.From(Gen.ArrayOf(
        from words in Gen.ArrayOf(Gen.Elements(Vocabulary), 3)
        from not in Gen.Elements(null, null, "двор", "дом")
        from depth in Gen.Choose(0, 2)
        select new PlainRule([.. words.Take(1 + (depth % 3))], not, depth)));

    private static Arbitrary<string[]> Texts() => Arb.From(
        from size in Gen.Choose(0, 40)
        from words in Gen.ArrayOf(Gen.Frequency((1, Gen.Elements(Vocabulary)), (2, Gen.Constant("слово"))), size)
        select words);

    private sealed record PlainRule(string[] Words, string? Not, int Depth)
    {
        public string Text => string.Join(' ', Words) + (Not is null ? "" : $" -{Not}");
    }
}
