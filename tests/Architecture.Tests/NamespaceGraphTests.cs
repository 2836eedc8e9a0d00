namespace SituationRoom.Architecture.Tests;

public sealed class NamespaceGraphTests
{
    [Fact]
    public void Two_folders_that_name_each_others_types_are_a_circle()
    {
        var a = Source("Room.A", uses: "Room.B", declares: "Hall", words: "Door");
        var b = Source("Room.B", uses: "Room.A", declares: "Door", words: "Hall");
        NamespaceGraph.Of([a, b]).Circles().ShouldHaveSingleItem().ShouldContain("Room.A -> Room.B");
    }

    [Fact]
    public void A_parent_that_uses_a_child_that_uses_the_parent_is_a_circle()
    {
        var parent = Source("Room", uses: "Room.A", declares: "House", words: "Hall");
        var child = Source("Room.A", uses: "", declares: "Hall", words: "House");
        NamespaceGraph.Of([parent, child]).Circles().Count.ShouldBe(1);
    }

    [Fact]
    public void A_circle_over_three_folders_is_found_once()
    {
        var a = Source("Room.A", uses: "Room.B", declares: "Hall", words: "Door");
        var b = Source("Room.B", uses: "Room.C", declares: "Door", words: "Lamp");
        var c = Source("Room.C", uses: "Room.A", declares: "Lamp", words: "Hall");
        NamespaceGraph.Of([a, b, c]).Circles().Count.ShouldBe(1);
    }

    [Fact]
    public void A_chain_is_no_circle()
    {
        var a = Source("Room.A", uses: "Room.B", declares: "Hall", words: "Door");
        var b = Source("Room.B", uses: "System", declares: "Door", words: "Console");
        NamespaceGraph.Of([a, b]).Circles().ShouldBeEmpty();
    }

    private static SourceFile Source(string name, string uses, string declares, string words) =>
        new(name + ".cs", name, [uses], [declares], new HashSet<string>([words, declares]));
}
