using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.Tests.Access;

public sealed class RoleSetTests
{
    [Theory]
    [InlineData(OperatorRole.Viewer, true, false, false, false, false)]
    [InlineData(OperatorRole.Dispatcher, true, true, true, false, false)]
    [InlineData(OperatorRole.Lead, true, true, true, true, false)]
    [InlineData(OperatorRole.Analyst, true, true, false, false, false)]
    [InlineData(OperatorRole.Administrator, true, true, true, true, true)]
    public void A_role_may_what_its_sets_say(OperatorRole role, bool everyone, bool staff, bool shift, bool leads, bool administrators) =>
        new[] { RoleSet.Everyone, RoleSet.Staff, RoleSet.Shift, RoleSet.Leads, RoleSet.Administrators }
            .Select(set => set.Has(role)).ShouldBe([everyone, staff, shift, leads, administrators]);

    [Fact]
    public void A_word_is_the_word_of_its_role()
    {
        Enum.GetValues<OperatorRole>().ShouldAllBe(role => RoleSet.Of(RoleSet.Word(role)) == role);
        RoleSet.Of("Lead").ShouldBeNull();
        RoleSet.Of(null).ShouldBeNull();
    }
}
