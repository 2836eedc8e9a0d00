using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Hashing;

namespace SituationRoom.Core.Tests.Hashing;

public sealed class Utf8NamesTests
{
    [Fact]
    public void Numbers_are_given_in_the_order_of_first_sight_and_kept() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 400)).ToArbitrary(), picks =>
        {
            var names = new Utf8Names();
            var known = new List<string>();
            foreach (var name in picks.Select(pick => $"имя {pick}"))
            {
                names.Find(name).ShouldBe(known.IndexOf(name));
                if (!known.Contains(name))
                {
                    known.Add(name);
                }

                names.Intern(name).ShouldBe(known.IndexOf(name));
            }

            names.Count.ShouldBe(known.Count);
            return Enumerable.Range(0, known.Count).All(number => names[number] == known[number]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_thousand_names_are_all_found_again()
    {
        var names = new Utf8Names();
        for (var number = 0; number < 1_000; number++)
        {
            names.Intern($"district-{number}").ShouldBe(number);
        }

        Enumerable.Range(0, 1_000).ShouldAllBe(number => names.Find($"district-{number}") == number);
        names.Find("district-1000").ShouldBe(-1);
    }
}
