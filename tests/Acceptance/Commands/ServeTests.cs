using System.Net;
using System.Net.Sockets;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Commands;

public sealed class ServeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Sigterm_ends_it_with_0_within_10_seconds()
    {
        await using var room = await Room.StartAsync();
        (await room.Server.StopAsync(TimeSpan.FromSeconds(10))).ShouldBe(0, room.Server.Output);
    }

    [Fact]
    public async Task A_taken_http_port_is_one_clear_line_and_2()
    {
        using var taken = Take(out var port);
        await EndsWithAsync(2, $"{port}", ports: (port, FreePort.Next()));
    }

    [Fact]
    public async Task A_taken_mqtt_port_is_one_clear_line_and_2()
    {
        using var taken = Take(out var port);
        await EndsWithAsync(2, $"{port}", ports: (FreePort.Next(), port));
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_written_is_one_clear_line_and_2()
    {
        using var directory = new RigDirectory();
        await EndsWithAsync(2, "/proc/nowhere", arguments: ["--no-demo", "--config", directory.Configuration, "--data", "/proc/nowhere"]);
    }

    [Fact]
    public async Task A_configuration_that_is_not_there_is_one_clear_line_and_2() =>
        await EndsWithAsync(2, "/nowhere/situationroom.json", arguments: ["--config", "/nowhere/situationroom.json"]);

    [Fact]
    public async Task A_configuration_that_is_wrong_names_the_key_and_the_remedy()
    {
        using var directory = new RigDirectory();
        var text = await File.ReadAllTextAsync(directory.Configuration);
        await File.WriteAllTextAsync(directory.Configuration, text.Replace("\"dispatch\"", "\"telepathy\"", StringComparison.Ordinal));
        var output = await EndsWithAsync(2, "channel", arguments: directory.Arguments);
        output.ShouldContain("telepathy");
    }

    [Fact]
    public async Task It_listens_on_the_loopback_interface_only()
    {
        await using var room = await Room.StartAsync();
        var listeners = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(each => each.Port == room.Server.Address.Port || each.Port == room.MqttPort)
            .ToList();
        listeners.Count.ShouldBeGreaterThanOrEqualTo(2);
        listeners.ShouldAllBe(each => IPAddress.IsLoopback(each.Address));
    }

    [Fact]
    public async Task Health_asks_a_server_and_says_why_it_is_not_well()
    {
        await using var room = await Room.StartAsync();
        var well = await Shell.RunAsync("dotnet", Executable.Assembly, "health", "--ready", "--url", room.Server.Address.ToString());
        (well.Code, well.Output.Trim()).ShouldBe((0, "200 ready"), well.All);
        var gone = await Shell.RunAsync("dotnet", Executable.Assembly, "health", "--url", $"http://127.0.0.1:{FreePort.Next()}");
        gone.Code.ShouldBe(1, gone.All);
        gone.All.ShouldContain("/healthz: ");
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var help = await Shell.RunAsync("dotnet", Executable.Assembly, "--help");
        help.Code.ShouldBe(0, help.All);
        foreach (var command in new[] { "serve", "check", "health", "import", "replay", "bench" })
        {
            help.Output.ShouldContain(command);
        }
    }

    private static async Task<string> EndsWithAsync(int code, string names, string[]? arguments = null, (int Http, int Mqtt)? ports = null)
    {
        using var directory = new RigDirectory();
        await using var server = ServerProcess.Start(Executable.Assembly, arguments ?? directory.Arguments, ports);
        (await server.ExitAsync(Limit)).ShouldBe(code, server.Output);
        server.Output.ShouldContain(names);
        server.Output.ShouldNotContain("   at ", customMessage: "no stack trace for an expected failure");
        return server.Output;
    }

    private static Socket Take(out int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        return socket;
    }
}
