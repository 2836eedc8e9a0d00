using System.Buffers;
using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Tests.Mqtt.Codec;

public sealed class FramingTests
{
    /// <summary>The bounds of table 2-1 (3.1.1) and 1-1 (5.0).</summary>
    [Theory]
    [InlineData("30 00", 2, 0)]
    [InlineData("30 7F", 2, 127)]
    [InlineData("30 80 01", 3, 128)]
    [InlineData("30 FF 7F", 3, 16_383)]
    [InlineData("30 80 80 01", 4, 16_384)]
    [InlineData("30 FF FF 7F", 4, 2_097_151)]
    [InlineData("30 80 80 80 01", 5, 2_097_152)]
    [InlineData("30 FF FF FF 7F", 5, 268_435_455)]
    public void Reads_the_remaining_length(string bytes, int header, int body)
    {
        MqttFraming.TryRead(Hex.Bytes(bytes), int.MaxValue, MqttVersion.V500, out var frame, out _);

        (frame.HeaderLength, frame.BodyLength).ShouldBe((header, body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("30 80")]
    [InlineData("30 05 00 01 61")]
    public void Waits_for_what_is_not_there_yet(string bytes) =>
        MqttFraming.TryRead(Hex.Bytes(bytes), 1000, MqttVersion.V500, out _, out _).ShouldBe(FrameStatus.Incomplete);

    [Fact]
    public void Refuses_a_packet_by_its_announced_size_before_its_body_is_there()
    {
        MqttFraming.TryRead(Hex.Bytes("30 FF 7F"), 1000, MqttVersion.V500, out _, out var fault).ShouldBe(FrameStatus.Faulted);

        fault.ShouldBe(MqttFault.PacketTooLarge);
    }

    [Fact]
    public void Three_one_one_may_write_a_length_longer_than_need_be() =>
        AnyPacket.Decode(Hex.Bytes("C0 80 00"), MqttVersion.V311).ShouldBe(MqttFault.None);

    /// <summary>Wherever the network cuts, the same packets come out.</summary>
    [Fact]
    public void A_stream_cut_anywhere_gives_the_same_packets()
    {
        const int Seed = 20261121;
        var chance = new Random(Seed);
        var stream = new ArrayBufferWriter<byte>();
        for (var i = 0; i < 50; i++)
        {
            new PublishPacket { Topic = "t"u8, Payload = new byte[chance.Next(0, 300)] }.Encode(stream, MqttVersion.V500);
        }

        var whole = Lengths(new ReadOnlySequence<byte>(stream.WrittenMemory));
        whole.Count.ShouldBe(50);
        for (var i = 0; i < 200; i++)
        {
            Lengths(Segments.Cut(stream.WrittenMemory, chance)).ShouldBe(whole);
        }
    }

    private static List<int> Lengths(ReadOnlySequence<byte> buffer)
    {
        using var scratch = new MqttScratch();
        var lengths = new List<int>();
        var cursor = new MqttPacketCursor(buffer, AnyPacket.MaximumPacketSize, scratch);
        while (cursor.Next(MqttVersion.V500))
        {
            cursor.Body.Length.ShouldBe(cursor.Frame.BodyLength);
            AnyPacket.Decode(cursor.Frame, cursor.Body.Span, MqttVersion.V500).ShouldBe(MqttFault.None);
            lengths.Add(cursor.Frame.Length);
        }

        cursor.Fault.ShouldBe(MqttFault.None);
        buffer.Slice(cursor.Consumed).IsEmpty.ShouldBeTrue();
        return lengths;
    }
}
