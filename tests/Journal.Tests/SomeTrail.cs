using System.Buffers.Binary;
using SituationRoom.Core.Trail;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Journal.Tests;

/// <summary>Blocks of entries as a room writes them: some that nobody reads here, and a whole trail.</summary>
internal static class SomeTrail
{
    /// <summary>Batches whose every third entry is the trail's.</summary>
    /// <param name="batches">How many.</param>
    /// <param name="entries">Entries in each.</param>
    /// <param name="bytes">Bytes of each of the others.</param>
    public static IReadOnlyList<JournalBatch> Batches(int batches, int entries = 4, int bytes = 100)
    {
        var last = new byte[TrailChain.HashLength];
        var number = 0;
        return [.. Enumerable.Range(0, batches).Select(batch =>
        {
            using var payload = new MemoryStream();
            for (var i = 0; i < entries; i++)
            {
                var entry = ++number % 3 == 0 ? Linked(number, last) : Other(number, bytes);
                var length = new byte[sizeof(int)];
                BinaryPrimitives.WriteInt32LittleEndian(length, entry.Length);
                payload.Write(length);
                payload.Write(entry);
            }

            return new JournalBatch(Some.Moment.AddMinutes(batch), entries, payload.ToArray());
        })];
    }

    /// <summary>The same as blocks, from position 1 on.</summary>
    public static IReadOnlyList<JournalBlock> Blocks(int batches, int entries = 4, int bytes = 100) =>
        [.. Batches(batches, entries, bytes).Select((batch, i) => new JournalBlock(1 + (i * entries), batch.Count, batch.JournaledAt, batch.Payload))];

    /// <summary>What a verifier says of blocks.</summary>
    public static TrailVerifier Verified(IEnumerable<JournalBlock> blocks)
    {
        var verifier = new TrailVerifier();
        blocks.ShouldAllBe(block => verifier.Take(block));
        return verifier;
    }

    private static byte[] Linked(int number, byte[] last)
    {
        using var buffer = new EntryBuffer();
        TrailEntry.Write(buffer, new FloodBegan { At = 1_790_000_000_000 + number, Count = number });
        var entry = buffer.Written.ToArray();
        TrailEntry.Link(entry, last);
        TrailEntry.Hash(entry, last);
        return entry;
    }

    private static byte[] Other(int number, int bytes)
    {
        var entry = Some.Payload(number, bytes);
        entry[0] = (byte)EntryKind.Reading;
        return entry;
    }
}
