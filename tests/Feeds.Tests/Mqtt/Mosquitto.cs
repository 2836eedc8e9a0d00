using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace SituationRoom.Feeds.Tests.Mqtt;

/// <summary>A real broker on a free port of 127.0.0.1 that keeps its sessions in a directory of its own, and can be killed and started again.</summary>
internal sealed class Mosquitto : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("situationroom-mosquitto-").FullName;
    private Process? _process;

    public int Port { get; } = FreePort.Find();

    /// <summary>The broker's own authority, where it was made with a certificate.</summary>
    public string CaFile => Path.Combine(_directory, "ca.pem");

    private bool IsSecured => File.Exists(CaFile);

    /// <summary>From the next start on: TLS with this certificate, which signs itself, and one user with a password.</summary>
    public async Task SecureAsync(X509Certificate2 certificate, string user, string password)
    {
        await File.WriteAllTextAsync(CaFile, certificate.ExportCertificatePem());
        using var key = certificate.GetECDsaPrivateKey()!;
        await File.WriteAllTextAsync(Path.Combine(_directory, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        await RunAsync("mosquitto_passwd", "-b", "-c", Path.Combine(_directory, "users"), user, password);
    }

    /// <summary>Skips where the programs are missing, but fails in CI.</summary>
    public static void Require()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin")
            .Any(path => File.Exists(Path.Combine(path, "mosquitto")))
            && File.Exists("/usr/bin/mosquitto_pub");
        if (!found && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException("mosquitto and mosquitto-clients are required in CI; apt-get install them");
        }

        Skip.IfNot(found, "mosquitto is not installed: apt-get install mosquitto mosquitto-clients");
    }

    public static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public async Task StartAsync()
    {
        var configuration = Path.Combine(_directory, "mosquitto.conf");
        await File.WriteAllTextAsync(configuration, $"""
            listener {Port} 127.0.0.1
            {(IsSecured ? Security : "allow_anonymous true")}
            persistence true
            persistence_location {_directory}/
            autosave_interval 1
            autosave_on_changes true
            max_queued_messages 100000
            max_inflight_messages 100
            user {Environment.UserName}
            """);
        var program = File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto";
        _process = Process.Start(new ProcessStartInfo(program, ["-c", configuration]) { RedirectStandardError = true });
        _process!.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        await Eventually.Holds(CanConnectAsync, "mosquitto listens");
    }

    /// <summary>Ends the broker at once; it keeps what it had saved.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>Ends the broker in good order: it saves its sessions and what waits in them.</summary>
    public async Task StopAsync()
    {
        if (_process is { HasExited: false } process)
        {
            await RunAsync("kill", "-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await process.WaitForExitAsync();
        }

        await KillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private string Security => $"""
        allow_anonymous false
        password_file {_directory}/users
        certfile {CaFile}
        keyfile {_directory}/key.pem
        """;

    private async Task<bool> CanConnectAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
