using System.Buffers;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using SituationRoom.Feeds.Mqtt.Codec;
using SituationRoom.Feeds.Tests.Mqtt.Codec;

namespace SituationRoom.Feeds.Tests.Mqtt.Listener;

/// <summary>A client that sends exactly what it is told and reads packet by packet.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly TcpClient _tcp;
    private readonly Stream _stream;
    private readonly List<byte> _arrived = [];

    private RawClient(TcpClient tcp, Stream stream, MqttVersion version)
    {
        _tcp = tcp;
        _stream = stream;
        Version = version;
    }

    public MqttVersion Version { get; }

    public static async Task<RawClient> OpenAsync(ListenerRig rig, MqttVersion version = MqttVersion.V500, RemoteCertificateValidationCallback? trust = null)
    {
        var tcp = new TcpClient { NoDelay = true };
        await tcp.ConnectAsync("127.0.0.1", rig.Port);
        Stream stream = tcp.GetStream();
        if (trust is not null)
        {
            var encrypted = new SslStream(stream, leaveInnerStreamOpen: false, trust);
            await encrypted.AuthenticateAsClientAsync("localhost");
            stream = encrypted;
        }

        return new RawClient(tcp, stream, version);
    }

    /// <summary>Connects as the rig's first feed and takes the CONNACK.</summary>
    public static async Task<RawClient> ConnectAsync(ListenerRig rig, MqttVersion version = MqttVersion.V500, string clientId = "c", bool clean = true)
    {
        var client = await OpenAsync(rig, version);
        var welcome = await client.ConnectAsync(Packet(version) with { ClientId = clientId, CleanStart = clean, SessionExpiry = version == MqttVersion.V500 && !clean ? 600u : 0 });
        welcome.Reason.ShouldBe(MqttReason.Success);
        return client;
    }

    public static ConnectPacket Packet(MqttVersion version) => new()
    {
        Version = version,
        ClientId = "c",
        UserName = ListenerRig.Feed,
        Password = Encoding.UTF8.GetBytes(ListenerRig.Key),
    };

    public async Task<ConnackPacket> ConnectAsync(ConnectPacket packet)
    {
        await SendAsync(packet.Encode);
        var (frame, body) = await ReceiveAsync();
        frame.Type.ShouldBe(MqttPacketType.Connack);
        ConnackPacket.TryDecode(body, Version, out var welcome).ShouldBe(MqttFault.None);
        return welcome;
    }

    public async Task SendAsync(Action<IBufferWriter<byte>> encode)
    {
        var output = new ArrayBufferWriter<byte>();
        encode(output);
        await _stream.WriteAsync(output.WrittenMemory);
    }

    public Task SendAsync(string hex) => SendAsync(output => output.Write(Hex.Bytes(hex)));

    public Task PublishAsync(ushort id, string reportId, MqttQos qos = MqttQos.AtLeastOnce, bool dup = false, string? topic = null) =>
        SendAsync(output => Encode(output, id, $$"""{"id":"{{reportId}}"}""", qos, dup, topic));

    public void Encode(IBufferWriter<byte> output, ushort id, string payload, MqttQos qos = MqttQos.AtLeastOnce, bool dup = false, string? topic = null) =>
        new PublishPacket
        {
            Topic = Encoding.UTF8.GetBytes(topic ?? $"feeds/{ListenerRig.Feed}/reports"),
            Payload = Encoding.UTF8.GetBytes(payload),
            Qos = qos,
            PacketId = qos == MqttQos.AtMostOnce ? (ushort)0 : id,
            Dup = dup,
        }.Encode(output, Version);

    public async Task<(MqttFrame Frame, byte[] Body)> ReceiveAsync()
    {
        var buffer = new byte[4096];
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var arrived = _arrived.ToArray();
            if (MqttFraming.TryRead(arrived, AnyPacket.MaximumPacketSize, Version, out var frame, out _) == FrameStatus.Complete)
            {
                _arrived.RemoveRange(0, frame.Length);
                return (frame, arrived[frame.HeaderLength..frame.Length]);
            }

            var read = await _stream.ReadAsync(buffer, limit.Token);
            if (read == 0)
            {
                throw new EndOfStreamException("the listener hung up");
            }

            _arrived.AddRange(buffer.AsSpan(0, read));
        }
    }

    public async Task<AckPacket> ReceiveAckAsync()
    {
        var (frame, body) = await ReceiveAsync();
        AckPacket.TryDecode(frame, body, Version, out var ack).ShouldBe(MqttFault.None, $"{frame.Type}");
        return ack;
    }

    public async Task<DisconnectPacket> ReceiveDisconnectAsync()
    {
        var (frame, body) = await ReceiveAsync();
        frame.Type.ShouldBe(MqttPacketType.Disconnect);
        DisconnectPacket.TryDecode(body, Version, out var packet).ShouldBe(MqttFault.None);
        return packet;
    }

    /// <summary>Whether the listener hangs up without another word.</summary>
    public async Task<bool> IsHungUpOnAsync()
    {
        try
        {
            await ReceiveAsync();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>A PINGREQ comes back only after everything sent before it was read.</summary>
    public async Task PingAsync()
    {
        await SendAsync("C0 00");
        (await ReceiveAsync()).Frame.Type.ShouldBe(MqttPacketType.Pingresp);
    }

    public ValueTask DisposeAsync()
    {
        _tcp.Dispose();
        return _stream.DisposeAsync();
    }
}
