using System.Diagnostics;
using System.Globalization;
using SituationRoom.Host.Import;
using SituationRoom.Host.Serving;
using SituationRoom.Journal.Backups;
using Spectre.Console;

namespace SituationRoom.Host.Commands;

/// <summary>Runs a command that copies or restores: with its progress, behind the room's own work, and with an exit code that says how it ended.</summary>
internal static class KeepingRun
{
    /// <summary>It was begun and failed, or what was read is damaged.</summary>
    public const int Failed = 1;

    /// <summary>It was called wrongly, and nothing was begun.</summary>
    public const int NotBegun = 2;

    public static async Task<int> RunAsync(Func<Action<BackupProgress>, CancellationToken, Task<string>> run, CancellationToken cancellationToken)
    {
        using var interruption = new Interruption(cancellationToken);
        GiveWay();
        try
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            var said = await ProgressLine.RunAsync(console, line => Task.Run(() => run(progress => Tell(line, progress), interruption.Token), interruption.Token));
            await Console.Out.WriteLineAsync(said);
            return 0;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped; nothing was left behind.");
            return Failed;
        }
        catch (StartException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return NotBegun;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Failed;
        }
    }

    private static void Tell(ProgressLine line, BackupProgress progress) => line.Tell(
        progress.End == 0 ? 1 : progress.Position / (double)progress.End,
        () => progress.Bytes > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{progress.Position:N0} of {progress.End:N0} entries · {progress.Bytes / 1e6 / line.Seconds:N0} MB/s · {progress.Written / 1e6:N0} MB written")
            : string.Create(CultureInfo.InvariantCulture, $"{progress.Position:N0} of {progress.End:N0} entries"));

    private static void GiveWay()
    {
        try
        {
            using var process = Process.GetCurrentProcess();
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            // It is only a courtesy.
        }
    }
}
