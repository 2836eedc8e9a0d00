using System.Buffers.Binary;

namespace SituationRoom.Journal.Tests;

/// <summary>Batches whose content follows from their number, so that a reader can tell whether it got what was written.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Moment = new(2026, 11, 21, 10, 15, 0, 123, TimeSpan.Zero);

    /// <summary>Batch <paramref name="number"/> of so many entries and bytes.</summary>
    public static JournalBatch Batch(int number, int count = 1, int bytes = 64) =>
        new(Moment.AddSeconds(number), count, Payload(number, bytes));

    public static byte[] Payload(int number, int bytes)
    {
        var payload = new byte[bytes];
        new Random(number).NextBytes(payload);
        if (bytes >= sizeof(int))
        {
            BinaryPrimitives.WriteInt32LittleEndian(payload, number);
        }

        return payload;
    }

    public static async Task<List<JournalBlock>> AllAsync(IJournal journal, long from = 1)
    {
        var blocks = new List<JournalBlock>();
        await foreach (var block in journal.ReadAsync(from, CancellationToken.None))
        {
            blocks.Add(block with { Payload = block.Payload.ToArray() });
        }

        return blocks;
    }
}
