using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Incidents;

namespace SituationRoom.Core.Tests.Incidents;

public sealed class IncidentTableProperties
{
    [Fact]
    public void A_table_equals_a_dictionary_whatever_comes_and_goes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (table, model) = (new IncidentTable(), new Dictionary<(ushort Feed, string Id), long>());
            var ids = random.Next(2, 2_000);
            for (var step = 0; step < 3_000; step++)
            {
                var name = ((ushort)random.Next(3), $"№ {random.Next(ids)}");
                if (model.ContainsKey(name) && random.Next(2) == 0)
                {
                    table.Remove(table.Find(name.Item1, Encoding.UTF8.GetBytes(name.Item2)));
                    model.Remove(name);
                }
                else if (!model.ContainsKey(name))
                {
                    var key = table.Add(name.Item1, Encoding.UTF8.GetBytes(name.Item2));
                    table[key].OccurredAt = step;
                    model.Add(name, step);
                    if (random.Next(4) == 0)
                    {
                        table.KeepReports(ref table[key]).Add(new Observation { Position = step });
                    }
                }
            }

            AreEqual(table, model);
            return true;
        }));

    [Fact]
    public void A_row_is_used_again_without_anything_of_who_had_it_before()
    {
        var table = new IncidentTable();
        var key = table.Add(1, "old"u8);
        table.KeepReports(ref table[key]).Add(new Observation { Position = 7 });
        table[key].DoneAt = 5;
        table.Remove(key);
        table.IsHeld(key).ShouldBeFalse();
        table.Find(1, "old"u8).ShouldBe(-1);
        var next = table.Add(2, "new"u8);
        next.ShouldBe(key);
        table.ReportsOf(table[next]).ShouldBeNull();
        (table[next].DoneAt, table.IdOf(next), table.RowCount, table.Count).ShouldBe((0, "new", 1, 1));
        table.KeepReports(ref table[next]).Count.ShouldBe(1);
    }

    [Fact]
    public void Ids_survive_the_packing_of_those_that_were_dropped()
    {
        // Over 4 MiB of dropped ids, and more than half of all: packed.
        var table = new IncidentTable();
        var model = new Dictionary<(ushort Feed, string Id), long>();
        var padding = new string('x', 900);
        for (var number = 0; number < 12_000; number++)
        {
            var id = $"{number} {padding[..(number % 900)]}";
            table[table.Add(0, Encoding.UTF8.GetBytes(id))].OccurredAt = number;
            model.Add((0, id), number);
        }

        foreach (var name in model.Keys.Where((_, number) => number % 7 != 0).ToArray())
        {
            table.Remove(table.Find(0, Encoding.UTF8.GetBytes(name.Id)));
            model.Remove(name);
        }

        AreEqual(table, model);
        table.Find(0, "0 "u8).ShouldBeGreaterThanOrEqualTo(0);
        table.IdBytes.ShouldBeLessThan(4 << 20);
    }

    private static void AreEqual(IncidentTable table, Dictionary<(ushort Feed, string Id), long> model)
    {
        table.Count.ShouldBe(model.Count);
        foreach (var (name, occurredAt) in model)
        {
            var key = table.Find(name.Feed, Encoding.UTF8.GetBytes(name.Id));
            key.ShouldBeGreaterThanOrEqualTo(0);
            table.IsHeld(key).ShouldBeTrue();
            (table[key].OccurredAt, table.IdOf(key), table[key].Feed).ShouldBe((occurredAt, name.Id, name.Feed));
            if (table.ReportsOf(table[key]) is { } reports)
            {
                reports[^1].Position.ShouldBe(occurredAt);
            }
        }

        Enumerable.Range(0, table.RowCount).Count(table.IsHeld).ShouldBe(model.Count);
    }
}
