using SituationRoom.Host.Demo;

namespace SituationRoom.Host.Tests.Demo;

public sealed class DemoMapTests
{
    [Fact]
    public void The_outlines_are_closed_and_of_a_schematic_size()
    {
        foreach (var district in Cities.Map.Districts)
        {
            district.Ring[0].ShouldBe(district.Ring[^1]);
            district.Ring.Count.ShouldBeInRange(20, 62);
        }
    }

    [Fact]
    public void Neighbours_share_their_borders_without_a_gap_or_an_overlap()
    {
        // Every inner edge is walked once each way by two districts; an edge walked once is the city's own border.
        var edges = Cities.Map.Districts.SelectMany(district => district.Ring.Zip(district.Ring.Skip(1))).ToList();
        edges.Distinct().Count().ShouldBe(edges.Count);
        edges.Count(edge => edges.Contains((edge.Second, edge.First))).ShouldBeGreaterThan(60);

        var random = new DemoRandom(5);
        for (var trial = 0; trial < 5_000; trial++)
        {
            var (x, y) = (38.8 + (0.4 * random.NextUnit()), 44.95 + (0.2 * random.NextUnit()));
            Cities.Map.Districts.Count(district => district.Contains(x, y)).ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void A_street_lies_in_one_spot()
    {
        var random = new DemoRandom(9);
        var places = Enumerable.Range(0, 2_000).Select(_ => Cities.Map.Place(random, "tsentralny")).ToList();
        foreach (var street in places.GroupBy(place => place.Address!.Split(", ")[0]))
        {
            (street.Max(place => place.Longitude!.Value) - street.Min(place => place.Longitude!.Value)).ShouldBeLessThan(0.045);
        }
    }
}
