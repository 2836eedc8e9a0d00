using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Wire;

public sealed class WireTypesTests
{
    [Fact]
    public void Committed_wire_types_are_what_the_records_say()
    {
        var committed = File.ReadAllText(Path.Combine(Repository.Root, WireTypes.Path));
        WireTypes.TypeScript().ShouldBe(committed, "run: dotnet run --project silo/Host -- wire-types");
    }

    [Fact]
    public void A_member_that_may_be_null_is_one_that_may_be_missing()
    {
        WireTypes.TypeScript().ShouldContain("  readonly trouble?: string;");
        WireTypes.TypeScript().ShouldContain("  readonly version: number;");
    }

    [Fact]
    public void An_element_that_may_be_null_is_null_on_the_wire()
    {
        WireTypes.TypeScript().ShouldContain("  readonly counts: readonly (number | null)[];");
    }
}
