using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Tests.Sqlite;

/// <summary>What lies in Fixtures: files of each version of the formats, kept as that version wrote them.</summary>
internal static class FrozenFiles
{
    /// <summary>Entries and bytes of each block.</summary>
    public static IReadOnlyList<(int Count, int Bytes)> Blocks { get; } = [(1, 1), (3, 200), (2, 0), (500, 9_000), (1, 50)];

    public static DateTimeOffset JournaledAt(int number) => new DateTimeOffset(2026, 11, 21, 10, 15, 0, 7, TimeSpan.Zero).AddHours(number);

    public static byte[] Payload(int number) => [.. Enumerable.Range(0, Blocks[number].Bytes).Select(i => (byte)((i * 7) + number))];

    /// <summary>Writes the files as the present version does.</summary>
    public static async Task WriteAsync(string directory)
    {
        await using (var journal = SqliteJournal.Open(directory, new SqliteJournalOptions { PageSize = 4_096 }))
        {
            for (var number = 0; number < Blocks.Count; number++)
            {
                await journal.AppendAsync(new JournalBatch(JournaledAt(number), Blocks[number].Count, Payload(number)), default);
            }
        }

        using var vault = SqliteKeyVault.Open(directory);
        foreach (var key in vault.GetOrCreate(["person/pos/1", "person/pos/2", "person/pos/3"]))
        {
            await Console.Out.WriteLineAsync(Convert.ToHexString(key));
        }

        vault.Forget("person/pos/2");
        await Console.Out.WriteLineAsync(Convert.ToHexString(vault.Salt.Span));
    }
}
