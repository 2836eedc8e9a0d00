namespace SituationRoom.Feeds.Mqtt.Listener;

/// <summary>Limits of the MQTT listener, all in one place.</summary>
public sealed record MqttListenerOptions
{
    /// <summary>Connections at once, those that have not said CONNECT yet among them; one more is refused with «server busy».</summary>
    public int Connections { get; init; } = 2000;

    /// <summary>How long a new connection may take to say CONNECT.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest packet in bytes, its header included; announced in 5.0. A larger one ends the connection before its body is read.</summary>
    public int PacketBytes { get; init; } = 1 << 20;

    /// <summary>The largest CONNECT in bytes.</summary>
    public int ConnectPacketBytes { get; init; } = 128 << 10;

    /// <summary>Unacknowledged QoS 1 and 2 messages of one client, 1 to 65535; announced and held to in 5.0.</summary>
    public int ReceiveMaximum { get; init; } = 8192;

    /// <summary>The longest keep-alive; a 5.0 client that asks for more, or for none, is told this one.</summary>
    public TimeSpan LongestKeepAlive { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>After which silence a 3.1.1 client without keep-alive is thought dead.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Items of one delivery to the room.</summary>
    public int DeliveryItems { get; init; } = 2048;

    /// <summary>Payload bytes of one delivery, above which it is closed; a single larger message makes its own.</summary>
    public int DeliveryBytes { get; init; } = 1 << 20;

    /// <summary>Deliveries of one connection that may be on their way; then no more is read from it.</summary>
    public int DeliveriesInFlight { get; init; } = 4;

    /// <summary>Payload bytes of all connections together that are on their way; then no more is read from any until some are durable.</summary>
    public long BytesInFlight { get; init; } = 128L << 20;

    /// <summary>How long the room may refuse a delivery before its sender is told and hung up on; it keeps what was not acknowledged.</summary>
    public TimeSpan PressedPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may leave our answers unread.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Sessions kept, the longest disconnected dropped first.</summary>
    public int Sessions { get; init; } = 4000;

    /// <summary>How long a session is kept after its client went, at the most.</summary>
    public TimeSpan SessionExpiry { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How much later each further wrong key from one address is answered.</summary>
    public TimeSpan WrongKeyDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The latest that a wrong key is answered.</summary>
    public TimeSpan LongestWrongKeyDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What of these cannot be worked with, one sentence each; empty where all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        var errors = new List<string>();
        Check(Connections is >= 1 and <= 1_000_000, "connections", "1 to 1000000");
        Check(PacketBytes is >= 1024 and <= 268_435_460, "packetBytes", "1024 to 268435460");
        Check(ConnectPacketBytes is >= 1024 and <= 1 << 20, "connectPacketBytes", "1024 to 1048576");
        Check(ReceiveMaximum is >= 1 and <= 65_535, "receiveMaximum", "1 to 65535");
        Check(LongestKeepAlive.TotalSeconds is >= 1 and <= 65_535, "longestKeepAlive", "1 to 65535 seconds");
        Check(DeliveryItems is >= 1 and <= 65_536, "deliveryItems", "1 to 65536");
        Check(DeliveryBytes >= 1024, "deliveryBytes", "1024 or more");
        Check(DeliveriesInFlight is >= 1 and <= 64, "deliveriesInFlight", "1 to 64");
        Check(Sessions >= 1, "sessions", "1 or more");
        return errors;

        void Check(bool holds, string key, string range)
        {
            if (!holds)
            {
                errors.Add($"{key} is out of range; write {range}");
            }
        }
    }
}
