using SituationRoom.Core.Steering;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Tests.Steering;

public sealed class SteeringBookTests
{
    private readonly SteeringBook _book = new();
    private long _now = 1_000;

    [Fact]
    public void A_scene_is_asked_of_the_walls_of_a_name_or_of_all_and_the_last_word_counts()
    {
        _book.SceneOf("left", _now).ShouldBe("own");
        Ask("left", "matrix");
        (_book.SceneOf("left", _now), _book.SceneOf("right", _now)).ShouldBe(("matrix", "own"));
        Ask("*", "alerts");
        (_book.SceneOf("left", _now), _book.SceneOf("right", _now)).ShouldBe(("alerts", "alerts"));
        Ask("left", "own");
        (_book.SceneOf("left", _now), _book.SceneOf("right", _now)).ShouldBe(("own", "alerts"));
        _book.Of("left", _now)!.At.ShouldBe(_now);
    }

    [Fact]
    public void What_takes_over_ends_by_itself_and_leads_back()
    {
        Ask("left", "matrix");
        Ask("*", "map", minutes: 5);
        (_book.SceneOf("left", _now), _book.SceneOf("right", _now)).ShouldBe(("map", "map"));
        var end = _now + 300_000;
        (_book.SceneOf("left", end - 1), _book.SceneOf("left", end), _book.SceneOf("right", end)).ShouldBe(("map", "matrix", "own"));
        Ask("left", "alerts", minutes: 5);
        Ask("left", "overview", minutes: 1);
        _book.SceneOf("left", _now).ShouldBe("overview");
        _book.SceneOf("left", _now + 60_000).ShouldBe("map");
    }

    [Fact]
    public void What_takes_over_is_ended_by_hand_or_by_a_scene_that_stays()
    {
        Ask("left", "matrix");
        Ask("left", "map", minutes: 5);
        Say(new WallsSteered { At = ++_now, Wall = "left", EndsTakeOver = true });
        _book.SceneOf("left", _now).ShouldBe("matrix");
        Ask("*", "map", minutes: 5);
        Ask("*", "overview");
        _book.SceneOf("left", _now).ShouldBe("overview");
        _book.Orders.Count.ShouldBe(1);
    }

    [Fact]
    public void Quiet_is_asked_for_and_taken_back_and_no_more_than_two_hundred_names_are_held()
    {
        Say(new WallsSteered { At = 7, Wall = "*", Silence = true });
        _book.SilencedAt.ShouldBe(7);
        Enumerable.Range(0, 500).ToList().ForEach(number => Ask($"w{number}", "map"));
        (_book.Orders.Count, _book.SilencedAt).ShouldBe((200, 7));
        Say(new WallsSteered { At = 8, Wall = "*", Silence = false });
        _book.SilencedAt.ShouldBeNull();
    }

    [Fact]
    public void A_part_of_a_wall_of_several_screens_is_asked_for_and_taken_back()
    {
        _book.PanelOf("left").ShouldBe("own");
        Say(new WallsSteered { At = 1, Wall = "left", Panel = "1of2" });
        Say(new WallsSteered { At = 2, Wall = "left", Scene = "map" });
        (_book.PanelOf("left"), _book.PanelOf("right"), _book.SceneOf("left", _now)).ShouldBe(("1of2", "own", "map"));
        Say(new WallsSteered { At = 3, Wall = "*", Panel = "1of1" });
        Say(new WallsSteered { At = 4, Wall = "left", Panel = "own" });
        (_book.PanelOf("left"), _book.PanelOf("right")).ShouldBe(("own", "1of1"));
        Say(new WallsSteered { At = 5, Wall = "*", Panel = "own" });
        (_book.PanelOf("left"), _book.PanelOf("right"), _book.Panels.Count).ShouldBe(("own", "own", 0));
        Enumerable.Range(0, 500).ToList().ForEach(number => Say(new WallsSteered { At = 6, Wall = $"w{number}", Panel = "2of4" }));
        _book.Panels.Count.ShouldBe(200);
    }

    private void Ask(string wall, string scene, int? minutes = null) =>
        Say(new WallsSteered { At = ++_now, Wall = wall, Scene = scene, Until = minutes is { } given ? _now + (given * 60_000) : null });

    private void Say(WallsSteered said) => _book.Apply((WallsSteered)TrailJson.Read(TrailJson.Write(said)));
}
