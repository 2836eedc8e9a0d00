using System.Net.Sockets;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Survival;

public sealed class HostileMqttTests : IAsyncLifetime
{
    private const string Feed = "traffic-center";

    private Room _room = null!;

    /// <summary>Openings that no client may make.</summary>
    public static TheoryData<string> BadOpenings =>
    [
        "00",
        "FFFFFFFFFFFFFF",
        "474554202F20485454502F312E310D0A0D0A", // GET / HTTP/1.1
        "10FFFFFFFF7F", // a remaining length of five bytes
        "10FFFFFF7F00", // 256 MiB announced before any sign-in
        "100000", // CONNECT without a body
        "100C00044D5154540900003C0000", // protocol level 9
        "100C00044D5154540401003C0000", // the reserved flag
        "100C00044D51545404FE003C0001", // a text that ends behind the packet
        "300A000161", // PUBLISH before CONNECT
        "C000", // PINGREQ before CONNECT
    ];

    public async Task InitializeAsync() => _room = await Room.StartAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Theory]
    [MemberData(nameof(BadOpenings))]
    public async Task A_bad_opening_is_hung_up_on(string bytes)
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync(Convert.FromHexString(bytes));
        if (bytes.Length < 12)
        {
            // An announced packet that is not whole may still come: the sender hangs up instead.
            socket.Shutdown(SocketShutdown.Send);
        }

        await HangsUpAsync(socket);
        await TakesAGoodReportAsync();
    }

    [Fact]
    public async Task Bytes_at_random_after_a_sign_in_never_hurt_others()
    {
        const int Seed = 20261121;
        var chance = new Random(Seed);
        for (var i = 0; i < 200; i++)
        {
            using var socket = await ConnectAsync();
            await socket.SendAsync(MqttPackets.Connect($"random-{i}", true, Feed, RigCity.Key(Feed)));
            var noise = new byte[chance.Next(1, 400)];
            chance.NextBytes(noise);
            await socket.SendAsync(noise);
            socket.Shutdown(SocketShutdown.Send);
            await HangsUpAsync(socket);
        }

        ProcessLoad.ResidentMiB(_room.Server.Id).ShouldBeLessThan(400);
        await TakesAGoodReportAsync();
    }

    [Fact]
    public async Task Connections_that_say_nothing_do_not_keep_others_out()
    {
        var silent = new List<Socket>();
        try
        {
            for (var i = 0; i < 300; i++)
            {
                silent.Add(await ConnectAsync());
            }

            await TakesAGoodReportAsync();
        }
        finally
        {
            silent.ForEach(socket => socket.Dispose());
        }
    }

    private async Task TakesAGoodReportAsync()
    {
        using var publisher = new MqttPublisher(Feed, 1);
        await publisher.ConnectAsync(_room.MqttPort, "good", CancellationToken.None);
        await publisher.SendAsync(1, 1, CancellationToken.None);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await publisher.DrainAsync(limit.Token);
        await _room.OpenBecomesAsync(1);
    }

    private static async Task HangsUpAsync(Socket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[256];
        try
        {
            while (await socket.ReceiveAsync(buffer, limit.Token) > 0)
            {
                // An answer may come before the end: CONNACK or DISCONNECT with a reason.
            }
        }
        catch (SocketException)
        {
            // Reset, which is an end too.
        }
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", _room.MqttPort);
        return socket;
    }
}
