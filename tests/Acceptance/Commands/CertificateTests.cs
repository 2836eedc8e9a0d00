using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Commands;

/// <summary>What <c>serve</c> and <c>check</c> say of certificates that can't be used.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly Authority _authority = new("The room's own");
    private RigDirectory _directory = new(configuration: RigText.WithServer(new { mqttTls = true, certificate = new { file = "server.pem", key = "server.key" } }));

    public CertificateTests()
    {
        var (certificate, key) = _authority.Sign();
        Write("server.pem", certificate);
        Write("server.key", key);
    }

    public void Dispose()
    {
        _authority.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_names_the_path()
    {
        File.Delete(Path.Combine(_directory.Root, "server.pem"));
        await BothEndWithAsync("server.certificate.file", "server.pem", "there is no such file", "write its path");
    }

    [Fact]
    public async Task A_certificate_that_is_none_says_what_one_begins_with()
    {
        Write("server.pem", "not a certificate");
        await BothEndWithAsync("server.certificate.file", "-----BEGIN CERTIFICATE-----");
    }

    [Fact]
    public async Task A_key_that_is_none_says_what_to_give()
    {
        Write("server.key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        await BothEndWithAsync("server.certificate.key", "give the key that the certificate was made with");
    }

    [Fact]
    public async Task A_key_of_another_certificate_is_found_out()
    {
        Write("server.key", _authority.Sign().Key);
        await BothEndWithAsync("server.certificate.key", "give the key that the certificate was made with");
    }

    [Fact]
    public async Task An_encrypted_key_asks_for_its_password()
    {
        var (certificate, key) = _authority.Sign(password: "secret");
        Write("server.pem", certificate);
        Write("server.key", key);
        await BothEndWithAsync("server.certificate.key", "server.certificate.password");
    }

    [Fact]
    public async Task An_encrypted_key_is_opened_by_the_password_beside_it()
    {
        Configure(RigText.WithServer(new { mqttTls = true, certificate = new { file = "server.pem", key = "server.key", password = new { file = "server.password" } } }));
        var (certificate, key) = _authority.Sign(password: "secret");
        Write("server.pem", certificate);
        Write("server.key", key);
        Write("server.password", "secret\n");
        (await CheckAsync()).Code.ShouldBe(0);
        await using var server = ServerProcess.Start(Executable.Assembly, _directory.Arguments, https: true);
        await server.ReadyAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
    }

    [Fact]
    public async Task Https_without_a_certificate_says_where_to_name_one()
    {
        Configure(RigText.WithServer(new { urls = "https://127.0.0.1:5443" }));
        await BothEndWithAsync("server.certificate", "write {");
    }

    [Fact]
    public async Task An_expired_certificate_is_a_warning_with_its_date()
    {
        var (certificate, key) = _authority.Sign(ends: new DateTimeOffset(DateTimeOffset.UtcNow.AddDays(-1).Date, TimeSpan.Zero));
        Write("server.pem", certificate);
        Write("server.key", key);
        const string Warning = "server.certificate expired at ";
        var check = await CheckAsync();
        check.Code.ShouldBe(0, check.All);
        check.Output.ShouldContain(Warning);
        await using var server = ServerProcess.Start(Executable.Assembly, _directory.Arguments, https: true);
        await server.ReadyAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
        server.Output.ShouldContain(Warning);
    }

    [Fact]
    public async Task A_brokers_authority_that_is_not_there_names_the_feed_and_the_path()
    {
        Configure(RigText.WithFeed(new
        {
            id = "agency",
            channel = "agency",
            door = "mqtt-subscriber",
            subscriber = new { host = "127.0.0.1", tls = true, caFile = "nowhere.pem", topics = new[] { new { filter = "a", kind = "reports" } } },
        }));
        await BothEndWithAsync("feeds[4].subscriber.caFile", "nowhere.pem", "there is no such file");
    }

    private void Write(string name, string text) => OwnersFile.Write(Path.Combine(_directory.Root, name), text);

    private void Configure(string text)
    {
        _directory.Dispose();
        _directory = new RigDirectory(configuration: text);
    }

    private Task<ShellResult> CheckAsync() => Shell.RunAsync("dotnet", Executable.Assembly, "check", "--config", _directory.Configuration);

    private async Task BothEndWithAsync(params string[] names)
    {
        var check = await CheckAsync();
        await using var server = ServerProcess.Start(Executable.Assembly, _directory.Arguments, https: true);
        (await server.ExitAsync(TimeSpan.FromSeconds(30))).ShouldBe(2, server.Output);
        check.Code.ShouldBe(2, check.All);
        server.Output.Trim().Split('\n').Length.ShouldBe(1, server.Output);
        foreach (var output in new[] { check.All, server.Output })
        {
            output.ShouldNotContain("   at ", customMessage: "no stack trace for an expected failure");
            foreach (var name in names)
            {
                output.ShouldContain(name);
            }
        }
    }
}
