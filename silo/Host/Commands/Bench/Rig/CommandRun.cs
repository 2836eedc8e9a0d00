using System.Diagnostics;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>A command of the executable, run to its end as a child process.</summary>
/// <param name="Seconds">How long it took, its start included.</param>
/// <param name="PeakMiB">The most memory that was resident, as last seen.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record CommandRun(double Seconds, double PeakMiB, int ExitCode, string Output)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <param name="assembly">Path of situationroom.dll.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<CommandRun> ToEndAsync(string assembly, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        var ended = process.WaitForExitAsync(cancellationToken);
        var peak = 0.0;
        try
        {
            using var timer = new PeriodicTimer(Poll);
            while (!ended.IsCompleted)
            {
                peak = Math.Max(peak, Peak(process.Id));
                await Task.WhenAny(ended, timer.WaitForNextTickAsync(cancellationToken).AsTask());
            }

            await ended;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return new CommandRun(clock.Elapsed.TotalSeconds, peak, process.ExitCode, string.Concat(await output));
    }

    private static double Peak(int process)
    {
        try
        {
            return ProcessLoad.PeakMiB(process);
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
