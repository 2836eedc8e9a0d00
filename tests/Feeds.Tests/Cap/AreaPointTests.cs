using SituationRoom.Feeds.Cap;

namespace SituationRoom.Feeds.Tests.Cap;

public sealed class AreaPointTests
{
    [Fact]
    public void A_square_is_where_its_middle_is() =>
        AreaPoint.Inside([new(45, 38), new(45, 39), new(46, 39), new(46, 38), new(45, 38)]).ShouldBe(new AreaPoint(45.5, 38.5));

    [Fact]
    public void A_horseshoe_is_not_where_it_is_hollow()
    {
        AreaPoint[] shoe = [new(0, 0), new(0, 10), new(10, 10), new(10, 9), new(1, 9), new(1, 1), new(10, 1), new(10, 0)];
        AreaPoint.Contains(shoe, new AreaPoint(4, 5)).ShouldBeFalse();
        AreaPoint.Contains(shoe, AreaPoint.Inside(shoe)!.Value).ShouldBeTrue();
    }

    [Fact]
    public void A_line_is_nowhere() => AreaPoint.Inside([new(0, 0), new(1, 1), new(2, 2)]).ShouldBeNull();

    [Theory]
    [InlineData(1)]
    [InlineData(20261121)]
    public void A_star_of_any_shape_is_inside_itself(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            AreaPoint[] star = [.. Enumerable.Range(0, random.Next(3, 30)).Select(_ => random.NextDouble() * Math.Tau).Order()
                .Select(angle => (Angle: angle, Length: 0.01 + random.NextDouble()))
                .Select(ray => new AreaPoint(45 + (ray.Length * Math.Sin(ray.Angle)), 39 + (ray.Length * Math.Cos(ray.Angle))))];
            AreaPoint.Contains(star, AreaPoint.Inside(star)!.Value).ShouldBeTrue($"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Very_many_corners_cost_a_few_passes_over_them()
    {
        // Teeth round a hollow: its centroid lies outside, and each corner has a latitude of its own.
        const int teeth = 100_000;
        var comb = Enumerable.Range(0, teeth).Select(i => new AreaPoint(i * 1e-4, i % 2 == 0 ? 0 : 1e-3))
            .Concat([new(10, 10), new(-1, 10), new(-1, 0)]).ToList();
        AreaPoint.Inside(comb).ShouldNotBeNull();
    }
}
