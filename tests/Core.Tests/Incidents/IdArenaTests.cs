using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Incidents;

namespace SituationRoom.Core.Tests.Incidents;

public sealed class IdArenaTests
{
    [Fact]
    public void Ids_read_as_they_were_added_over_the_borders_of_blocks() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var arena = new IdArena();
            var kept = new List<(long Start, byte[] Id)>();
            for (var number = 0; number < 60; number++)
            {
                var id = new byte[random.Next(4) == 0 ? 65_535 : random.Next(65_536)];
                random.NextBytes(id);
                kept.Add((arena.Add(id), id));
            }

            return kept.TrueForAll(each => arena.Read(each.Start, each.Id.Length).SequenceEqual(each.Id));
        }));

    [Fact]
    public void A_block_that_is_full_to_the_last_byte_is_followed_by_another()
    {
        var arena = new IdArena();
        var half = new byte[1 << 19];
        arena.Add(half).ShouldBe(0);
        arena.Add(half).ShouldBe(1 << 19);
        arena.Add([7]).ShouldBe(1 << 20);
        arena.Read(1 << 20, 1)[0].ShouldBe((byte)7);
        arena.Add([]).ShouldBe((1 << 20) + 1);
        arena.Read((1 << 20) + 1, 0).IsEmpty.ShouldBeTrue();
    }
}
