using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>The real executable as a child process, on ports and a directory of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private ServerProcess(Process process, Uri address, int mqttPort)
    {
        _process = process;
        Address = address;
        MqttPort = mqttPort;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it serves HTTP.</summary>
    public Uri Address { get; }

    /// <summary>Where its MQTT listener listens, on 127.0.0.1.</summary>
    public int MqttPort { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>What it wrote to its console so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Starts it; it is not ready yet.</summary>
    /// <param name="assembly">Path of situationroom.dll.</param>
    /// <param name="arguments">Further arguments of <c>serve</c>.</param>
    /// <param name="ports">HTTP and MQTT port; null takes free ones.</param>
    /// <param name="https">Whether it serves HTTP over TLS, with the certificate of its configuration.</param>
    /// <param name="wrapper">A command before it, such as <c>prlimit --fsize=…</c>; empty for none.</param>
    public static ServerProcess Start(
        string assembly, IEnumerable<string> arguments, (int Http, int Mqtt)? ports = null, bool https = false, params string[] wrapper)
    {
        var (http, mqtt) = ports ?? (FreePort.Next(), FreePort.Next());
        var address = new Uri($"{(https ? "https" : "http")}://127.0.0.1:{http}");
        string[] command =
        [
            .. wrapper, "dotnet", assembly, "serve", "--urls", address.GetLeftPart(UriPartial.Authority), "--mqtt", $"127.0.0.1:{mqtt}",
            .. arguments,
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        return new ServerProcess(Process.Start(start)!, address, mqtt);
    }

    /// <summary>Waits for /readyz.</summary>
    /// <exception cref="InvalidOperationException">It ended instead, or was not ready in time; the message holds its output.</exception>
    public async Task ReadyAsync(TimeSpan limit, CancellationToken cancellationToken)
    {

        // Asked is whether it is ready, not who it is.
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new HttpClient(handler) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Poll);
        while (!await IsReadyAsync(client, cancellationToken))
        {
            if (HasExited)
            {
                throw new InvalidOperationException($"the server ended with exit code {_process.ExitCode}:\n{Output}");
            }

            if (watch.Elapsed > limit)
            {
                throw new InvalidOperationException($"the server was not ready within {limit}:\n{Output}");
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    /// <summary>SIGKILL, as a power cut would do it to the process.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync(TimeSpan limit)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        await kill.WaitForExitAsync();
        using var timeout = new CancellationTokenSource(limit);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<int> ExitAsync(TimeSpan limit)
    {
        using var timeout = new CancellationTokenSource(limit);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/readyz", UriKind.Relative), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }
}
