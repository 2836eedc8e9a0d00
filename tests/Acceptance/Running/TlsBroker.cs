using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Running;

/// <summary>A mosquitto on 127.0.0.1 that speaks TLS and asks for a user and a password.</summary>
internal sealed class TlsBroker : IAsyncDisposable
{
    public const string User = "agency";
    public const string Password = "pass word";

    private readonly string _directory = Directory.CreateTempSubdirectory("situationroom-broker-").FullName;
    private Process? _process;

    public int Port { get; } = FreePort.Next();

    private string CaFile => Path.Combine(_directory, "ca.pem");

    public static async Task<TlsBroker> StartAsync(Authority authority)
    {
        Prerequisite.Program("mosquitto", "mosquitto");
        Prerequisite.Program("mosquitto_pub", "mosquitto-clients");
        var broker = new TlsBroker();
        await broker.RunAsync(authority);
        return broker;
    }

    /// <summary>Publishes a text to a topic.</summary>
    public async Task PublishAsync(string topic, string text)
    {
        var result = await Shell.RunAsync(
            "mosquitto_pub", "-h", "127.0.0.1", "-p", $"{Port}", "--cafile", CaFile, "-u", User, "-P", Password, "-t", topic, "-q", "1", "-m", text);
        result.Code.ShouldBe(0, result.All);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task RunAsync(Authority authority)
    {
        var (certificate, key) = authority.Sign();
        await File.WriteAllTextAsync(CaFile, authority.Pem);
        await File.WriteAllTextAsync(Path.Combine(_directory, "server.pem"), certificate);
        await File.WriteAllTextAsync(Path.Combine(_directory, "server.key"), key);
        var users = await Shell.RunAsync("mosquitto_passwd", "-b", "-c", Path.Combine(_directory, "users"), User, Password);
        users.Code.ShouldBe(0, users.All);
        var configuration = Path.Combine(_directory, "mosquitto.conf");
        await File.WriteAllTextAsync(configuration, $"""
            listener {Port} 127.0.0.1
            allow_anonymous false
            password_file {_directory}/users
            certfile {_directory}/server.pem
            keyfile {_directory}/server.key
            user {Environment.UserName}
            """);
        var program = File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto";
        _process = Process.Start(new ProcessStartInfo(program, ["-c", configuration]) { RedirectStandardError = true })!;
        _process.BeginErrorReadLine();
        await Eventually.Async("mosquitto listens", TimeSpan.FromSeconds(20), CanConnectAsync);
    }

    private async Task<bool> CanConnectAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
