using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Clock;

namespace SituationRoom.Core.Tests.Clock;

public sealed class BucketsProperties
{
    /// <summary>Two indexes over one set of links, against two plain lists.</summary>
    [Fact]
    public void An_index_equals_a_sorted_list_of_pairs() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (seed, span) =>
        {
            var random = new Random(seed);
            var links = new Links();
            Buckets[] indexes = [new(links), new(links)];
            var lists = new[] { new Dictionary<int, long>(), new Dictionary<int, long>() };
            for (var step = 0; step < 200; step++)
            {
                var which = random.Next(2);
                var (index, list) = (indexes[which], lists[which]);
                var key = random.Next(10_000);
                if (random.Next(3) > 0)
                {
                    if (!lists[0].ContainsKey(key) && !lists[1].ContainsKey(key))
                    {
                        var second = random.Next(10) == 0 ? long.MaxValue / 2 : random.Next(span);
                        index.Add(key, second);
                        list.Add(key, second);
                    }
                }
                else if (list.Count > 0)
                {
                    var (gone, second) = list.ElementAt(random.Next(list.Count));
                    index.Remove(gone, second);
                    list.Remove(gone);
                }

                var after = random.Next(span);
                var upTo = random.Next(5) == 0 ? long.MaxValue - 1 : after + random.Next(span);
                var removes = random.Next(4) == 0;
                Visited(index, list, after, upTo, removes).ShouldBe(
                    list.Where(pair => pair.Value > after && pair.Value <= upTo).Select(pair => pair.Key).ToHashSet(), ignoreOrder: true);
                foreach (var gone in removes ? list.Where(pair => pair.Value > after && pair.Value <= upTo).Select(pair => pair.Key).ToArray() : [])
                {
                    list.Remove(gone);
                }

                index.Seconds.ShouldBe(list.Values.Distinct().Count());
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static List<int> Visited(Buckets index, Dictionary<int, long> list, long after, long upTo, bool removes)
    {
        var visited = new List<int>();
        var seconds = new List<long>();
        index.Visit(after, upTo, key =>
        {
            visited.Add(key);
            seconds.Add(list[key]);
            if (removes)
            {
                index.Remove(key, list[key]);
            }
        });
        seconds.ShouldBeInOrder();
        return visited;
    }
}
