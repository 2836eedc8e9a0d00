using System.Security.Cryptography.X509Certificates;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Running;

/// <summary>A running server whose doors both speak TLS, with a certificate of an authority of its own.</summary>
internal sealed class TlsRoom : IAsyncDisposable
{
    private readonly RigDirectory _directory = new(configuration: RigText.WithServer(new
    {
        mqttTls = true,
        certificate = new { file = "server.pem", key = "server.key" },
    }));

    private readonly Authority _authority = new("The room's own");

    private TlsRoom()
    {
        Renew(_authority, "ca.pem");
        Server = ServerProcess.Start(Executable.Assembly, _directory.Arguments, https: true);
    }

    public ServerProcess Server { get; }

    /// <summary>The authority's certificate, for clients.</summary>
    public string CaFile => Path.Combine(_directory.Root, "ca.pem");

    public static async Task<TlsRoom> StartAsync()
    {
        var room = new TlsRoom();
        try
        {
            await room.Server.ReadyAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
            return room;
        }
        catch
        {
            await room.DisposeAsync();
            throw;
        }
    }

    /// <summary>Replaces certificate and key by new ones; returns where the authority's certificate lies.</summary>
    public string Renew(Authority authority, string caFile)
    {
        var (certificate, key) = authority.Sign();
        File.WriteAllText(Path.Combine(_directory.Root, "server.pem"), certificate);
        File.WriteAllText(Path.Combine(_directory.Root, "server.key"), key);
        return Write(caFile, authority.Pem);
    }

    /// <summary>Writes a file beside the configuration and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(_directory.Root, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A client that trusts the authority alone.</summary>
    public HttpClient Client()
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(_authority.Root);
        return new HttpClient(new SocketsHttpHandler { UseProxy = false, SslOptions = { CertificateChainPolicy = policy } }) { BaseAddress = Server.Address };
    }

    /// <summary>Posts one report with curl, whose further arguments say whom it trusts.</summary>
    public async Task<ShellResult> CurlAsync(string feed, string id, params string[] further)
    {
        Prerequisite.Program("curl", "curl");
        return await Shell.RunAsync(
            "curl",
            ["-sS", "--fail-with-body", "-w", "\n%{http_code} HTTP/%{http_version}", "-H", $"Authorization: Bearer {RigCity.Key(feed)}", "-H", "Content-Type: application/json",
             "-d", $$"""{"id":"{{id}}","category":"safety/fire","district":"tsentralny"}""", .. further, $"{Server.Address}api/v1/feeds/{feed}/reports"]);
    }

    /// <summary>Publishes one report with mosquitto_pub, whose further arguments say whom it trusts.</summary>
    public async Task<ShellResult> PublishAsync(string feed, string id, params string[] further)
    {
        Prerequisite.Program("mosquitto_pub", "mosquitto-clients");
        return await Shell.RunAsync(
            "mosquitto_pub",
            ["-h", "127.0.0.1", "-p", $"{Server.MqttPort}", "-u", feed, "-P", RigCity.Key(feed), "-t", $"feeds/{feed}/reports", "-q", "1",
             "-m", $$"""{"id":"{{id}}","category":"roads/accident","district":"zapadny"}""", .. further]);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _authority.Dispose();
        _directory.Dispose();
    }
}
