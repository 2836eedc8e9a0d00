using System.Diagnostics;

namespace SituationRoom.Acceptance.Running;

/// <summary>Runs a program to its end.</summary>
internal static class Shell
{
    public static async Task<ShellResult> RunAsync(string program, params string[] arguments) =>
        await RunAsync(program, arguments, input: null, directory: null, TimeSpan.FromSeconds(60));

    public static async Task<ShellResult> RunAsync(
        string program, string[] arguments, byte[]? input, string? directory, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = directory ?? Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(limit);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var error = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input ?? [], timeout.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(timeout.Token);
            return new ShellResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {limit.TotalSeconds} s");
        }
    }
}

/// <summary>How a program ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ShellResult(int Code, string Output, string Error)
{
    public string All => Output + Error;
}
