using System.Globalization;
using SituationRoom.Feeds.Files.Importing;
using Spectre.Console;

namespace SituationRoom.Host.Import;

/// <summary>The closing account of an import.</summary>
internal static class ImportReport
{
    public static void Write(IAnsiConsole console, ImportResult result)
    {
        if (result.Resumed)
        {
            console.WriteLine("Went on from where an earlier import stopped; the account is of this run.");
        }

        var account = result.Account;
        Row(console, "read", account.Read, "");
        Row(console, "accepted", account.Accepted, "");
        Row(console, "duplicates", account.Duplicates, "  known already; nothing changed");
        Row(console, "rejected", account.Rejected, account.Rejected > 0 ? "  kept by the room with their reasons" : "");
        if (result.NewIncidents is { } incidents)
        {
            Row(console, "new incidents", incidents, "");
        }

        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{"time",-14}{result.Elapsed.TotalSeconds,12:N1} s, {result.Rate:N0} rows/s"));
        foreach (var path in result.RejectsFiles)
        {
            console.WriteLine($"Rejected rows: {path}");
        }
    }

    private static void Row(IAnsiConsole console, string name, long number, string remark) =>
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14}{number,12:N0}{remark}"));
}
