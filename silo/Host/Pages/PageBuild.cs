using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SituationRoom.Gateway.Pages;

namespace SituationRoom.Host.Pages;

/// <summary>Sees to it that the pages are there: beside a published executable, or built from their sources in a checkout.</summary>
internal static class PageBuild
{
    private const int ShownLines = 6;
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(10);

    /// <summary>The directory of the pages in a published build.</summary>
    private static string Published => Path.Combine(AppContext.BaseDirectory, "wallboard");

    /// <summary>Which pages these are; another value, and an open page loads itself anew.</summary>
    public static string Stamp() => PageSources.Above(AppContext.BaseDirectory)?.Stamp ?? "published";

    /// <summary>Makes the pages ready, building them first where they are older than their sources; says so in a line.</summary>
    /// <param name="pages">Told where they are, or why there are none.</param>
    /// <param name="say">Writes a line for people.</param>
    /// <param name="cancellationToken">Ends a build that is under way.</param>
    public static async Task PrepareAsync(WallPages pages, Action<string> say, CancellationToken cancellationToken)
    {
        if (PageSources.Above(AppContext.BaseDirectory) is not { } sources)
        {
            if (File.Exists(Path.Combine(Published, "wall.html")))
            {
                pages.Ready(Published);
            }
            else
            {
                pages.Missing($"There are no pages at {Published}; publish the executable again with `dotnet publish silo/Host`.");
            }

            return;
        }

        try
        {
            await BuildAsync(sources, say, cancellationToken);
            pages.Ready(sources.Output);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The server stops; the next start builds.
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or Win32Exception or UnauthorizedAccessException or OperationCanceledException)
        {
            pages.Missing(e.Message);
            say($"The pages can't be built, the rest is at work: {e.Message}");
        }
    }

    private static async Task BuildAsync(PageSources sources, Action<string> say, CancellationToken cancellationToken)
    {
        if (!sources.NeedsPackages && !sources.NeedsBuild)
        {
            return;
        }

        using var turn = await TurnAsync(sources.Directory, cancellationToken);
        var watch = Stopwatch.StartNew();
        if (sources.NeedsPackages)
        {
            say("Installing the pages' packages and building the pages (npm ci, npm run build); once, some tens of seconds …");
            await NpmAsync(sources.Directory, ["ci", "--no-audit", "--no-fund"], cancellationToken);
        }
        else if (sources.NeedsBuild)
        {
            say("Building the pages (npm run build) …");
        }

        if (sources.NeedsBuild)
        {
            await NpmAsync(sources.Directory, ["run", "build"], cancellationToken);
            say($"The pages were built in {watch.Elapsed.TotalSeconds:0.0} s.");
        }
    }

    private static async Task NpmAsync(string directory, string[] arguments, CancellationToken cancellationToken)
    {
        var command = $"npm {string.Join(' ', arguments)}";
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments)
            {
                WorkingDirectory = directory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) => Keep(lines, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(lines, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("npm is not installed; install Node 20 or newer and start again.");
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestStep);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            var last = string.Join(" | ", lines.TakeLast(ShownLines));
            throw new InvalidOperationException($"`{command}` in {directory} ended with code {process.ExitCode}; run it there by hand, mend what it says, and start again. It said: {last}");
        }
    }

    private static void Keep(List<string> lines, string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            lock (lines)
            {
                lines.Add(line.Trim());
            }
        }
    }

    /// <summary>One process at a time builds in a checkout; the others wait for it.</summary>
    private static async Task<IDisposable> TurnAsync(string directory, CancellationToken cancellationToken)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(directory)))[..12];
        var path = Path.Combine(Path.GetTempPath(), $"situationroom-pages-{name}.lock");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        }
    }
}
