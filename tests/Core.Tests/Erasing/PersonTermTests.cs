using SituationRoom.Core.Erasing;

namespace SituationRoom.Core.Tests.Erasing;

public sealed class PersonTermTests
{
    private static readonly PersonTerm Roads = new(TimeSpan.FromDays(1_095), [], ["roads"]);
    private static readonly PersonTerm Housing = new(TimeSpan.FromDays(365), [], ["housing"]);

    [Fact]
    public void The_first_term_of_a_list_is_known_by_its_text_and_any_other_by_those_before_it_too()
    {
        PersonTerm.Behind([]).ShouldBeNull();
        var walks = new[] { [], [Roads], [Housing], [Roads, Housing], new[] { Housing, Roads } }.Select(before => ErasureBook.Walk("30d", PersonTerm.Behind(before))).ToList();
        walks[0].ShouldBe("30d");
        walks.ShouldBe(walks.Distinct());
        PersonTerm.Behind([Roads with { }]).ShouldBe(PersonTerm.Behind([new PersonTerm(TimeSpan.FromDays(1_095), [], ["roads"])]), "it stands in the journal");
        PersonTerm.Behind([Roads]).ShouldNotBeNull().Length.ShouldBe(16);
    }
}
