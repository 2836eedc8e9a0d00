using System.Diagnostics;
using System.Globalization;

namespace SituationRoom.Journal.Tests;

/// <summary>Appends until it is killed, and prints the journal's end once it is durable.</summary>
internal static class EndlessWriter
{
    /// <summary>Batch <paramref name="number"/>: of 1 to 9 entries and of 100 to 200,000 bytes.</summary>
    public static JournalBatch BatchOf(int number) => Some.Batch(number, CountOf(number), 100 + (number % 20 * 10_000));

    public static int CountOf(int number) => 1 + (number % 9);

    /// <summary>Runs in the child.</summary>
    public static async Task RunAsync(IJournal journal)
    {
        for (var number = 0; ; number++)
        {
            await journal.AppendAsync(BatchOf(number), CancellationToken.None);
            await Console.Out.WriteLineAsync(journal.End.ToString(CultureInfo.InvariantCulture));
            await Console.Out.FlushAsync();
        }
    }

    /// <summary>Runs this assembly in a process of its own.</summary>
    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(EndlessWriter).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
