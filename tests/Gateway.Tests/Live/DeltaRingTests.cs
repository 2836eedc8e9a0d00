using SituationRoom.Gateway.Live;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Live;

public sealed class DeltaRingTests
{
    [Fact]
    public void Keeps_the_newest_within_its_count()
    {
        var ring = new DeltaRing(3, long.MaxValue);
        Add(ring, 1, 5);
        After(ring, 2).ShouldBe([3, 4, 5]);
        After(ring, 4).ShouldBe([5]);
        After(ring, 5).ShouldBe([]);
        After(ring, 1).ShouldBeNull();
    }

    [Fact]
    public void Keeps_the_newest_within_its_bytes_and_never_less_than_one()
    {
        var one = new SentDelta(Some.Delta("e", 1)).Frame.Length;
        var ring = new DeltaRing(100, 2 * one);
        Add(ring, 1, 5);
        After(ring, 3).ShouldBe([4, 5]);
        After(ring, 2).ShouldBeNull();
        ring.Bytes.ShouldBe(2 * one);
        ring.Add(new SentDelta(Some.Delta("e", 6, ballast: 10 * one)));
        After(ring, 5).ShouldBe([6]);
    }

    [Fact]
    public void A_gap_empties_it()
    {
        var ring = new DeltaRing(10, long.MaxValue);
        Add(ring, 1, 3);
        Add(ring, 7, 8);
        After(ring, 3).ShouldBeNull();
        After(ring, 6).ShouldBe([7, 8]);
        ring.Skip(20);
        After(ring, 8).ShouldBeNull();
        After(ring, 20).ShouldBe([]);
    }

    [Fact]
    public void The_json_of_a_delta_is_what_stands_in_its_frame()
    {
        var delta = new SentDelta(Some.Delta("e", 1));
        System.Text.Encoding.UTF8.GetString(delta.Json).ShouldBe("""{"epoch":"e","version":1,"now":1000,"counts":[[1],[0]]}""");
    }

    private static void Add(DeltaRing ring, int from, int to)
    {
        for (var version = from; version <= to; version++)
        {
            ring.Add(new SentDelta(Some.Delta("e", version)));
        }
    }

    private static long[]? After(DeltaRing ring, long version)
    {
        var missed = new List<SentDelta>();
        return ring.TryAfter(version, missed) ? [.. missed.Select(delta => delta.Version)] : null;
    }
}
