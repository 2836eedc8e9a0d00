using System.Buffers.Binary;
using System.Text;
using SituationRoom.Core.Trail;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Journal.Tests.Entries;

public sealed class TrailEntryTests
{
    private static readonly FloodBegan Began = new() { At = 1_790_000_000_000, Count = 11 };
    private static readonly FloodEnded Ended = new()
    {
        At = 1_790_000_600_000,
        By = new Actor("ivanova", "Иванова", "lead", "смена 1"),
        Reason = "тихо",
        Since = 1_790_000_000_000,
        Count = 40,
        Peak = 21,
    };

    [Fact]
    public void An_event_is_written_and_read_as_ever()
    {
        var entry = Written(Ended);
        entry[..2].ShouldBe([7, 1]);
        entry[2..34].ShouldAllBe(octet => octet == 0);
        Encoding.UTF8.GetString(entry.AsSpan(34)).ShouldBe(
            """{"type":"floodEnded","since":1790000000000,"count":40,"peak":21,"at":1790000600000,"by":{"id":"ivanova","name":"Иванова","role":"lead","post":"смена 1"},"reason":"тихо"}""");
        TrailEntry.Read(entry).ShouldBe(Ended);
        TrailEntry.Read(Written(Began)).ShouldBe(Began);
    }

    [Fact]
    public void An_entry_that_is_damaged_or_of_a_newer_release_is_refused()
    {
        var entry = Written(Began);
        Should.Throw<InvalidDataException>(() => TrailEntry.Read(entry.AsSpan(0, 20)));
        Should.Throw<InvalidDataException>(() => TrailEntry.Read(entry.AsSpan(0, entry.Length - 1)));
        Should.Throw<InvalidDataException>(() => TrailJson.Read("""{"type":"somethingNew","at":1}"""u8)).Message.ShouldContain("newest release");
        entry[1] = 2;
        Should.Throw<InvalidDataException>(() => TrailEntry.Read(entry)).Message.ShouldContain("newest release");
    }

    [Fact]
    public void A_chain_is_whole_and_a_change_of_any_entry_but_the_last_is_found_after_it()
    {
        var chain = Chain(5);
        Verified(chain).Broken.ShouldBeNull();
        for (var changed = 0; changed < 4; changed++)
        {
            var forged = chain.Select(entry => entry.ToArray()).ToArray();
            forged[changed][^2] ^= 1;
            Verified(forged).Broken.ShouldBe(changed + 2);
        }

        Verified(chain[1..]).Broken.ShouldBe(1);
        Verified([chain[0], .. chain[2..]]).Broken.ShouldBe(2);
        Verified([chain[0], chain[2], chain[1]]).Fault!.ShouldContain("position 2 does not follow from the one at position 1");
    }

    private static byte[][] Chain(int length)
    {
        var last = new byte[TrailChain.HashLength];
        return [.. Enumerable.Range(0, length).Select(number =>
        {
            var entry = Written(Began with { Count = number });
            TrailEntry.Link(entry, last);
            TrailEntry.Hash(entry, last);
            return entry;
        })];
    }

    private static TrailVerifier Verified(IEnumerable<byte[]> entries)
    {
        var verifier = new TrailVerifier();
        var position = 1L;
        foreach (var entry in entries)
        {
            var payload = new byte[4 + entry.Length];
            BinaryPrimitives.WriteInt32LittleEndian(payload, entry.Length);
            entry.CopyTo(payload, 4);
            verifier.Take(new JournalBlock(position++, 1, DateTimeOffset.UnixEpoch, payload));
        }

        return verifier;
    }

    private static byte[] Written(TrailEvent said)
    {
        using var buffer = new EntryBuffer();
        TrailEntry.Write(buffer, said);
        return buffer.Written.ToArray();
    }
}
