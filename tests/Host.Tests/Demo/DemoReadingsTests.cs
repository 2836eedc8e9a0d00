using System.Buffers;
using System.Text.Json;
using SituationRoom.Host.Demo;

namespace SituationRoom.Host.Tests.Demo;

public sealed class DemoReadingsTests
{
    private static readonly DemoReadings Readings = new(2024, Cities.Map, Cities.Zone);

    [Fact]
    public void Jams_are_worse_at_six_in_the_evening_than_at_four_in_the_morning()
    {
        var evening = Cities.Now;
        var night = Cities.Now.AddHours(10);
        foreach (var district in Cities.Map.Districts)
        {
            Readings.JamOf(district.Code, evening).ShouldBeGreaterThan(Readings.JamOf(district.Code, night) + 1.5);
        }
    }

    [Fact]
    public void A_moment_gives_one_array_with_a_key_each_once_and_finite_values()
    {
        var output = new ArrayBufferWriter<byte>();
        Readings.WriteTo(output, DemoReadings.MomentAt(Cities.Now.AddSeconds(17)));
        using var document = JsonDocument.Parse(output.WrittenMemory);
        var rows = document.RootElement.EnumerateArray().ToList();
        rows.Select(row => row.GetProperty("key").GetString()).Distinct().Count().ShouldBe(rows.Count);
        rows.ShouldAllBe(row => row.GetProperty("at").GetDateTimeOffset() == Cities.Now);
        rows.ShouldAllBe(row => row.GetProperty("value").GetDouble() >= 0);
        rows.Count(row => row.GetProperty("key").GetString()!.StartsWith("jam/", StringComparison.Ordinal)).ShouldBe(4);
    }
}
