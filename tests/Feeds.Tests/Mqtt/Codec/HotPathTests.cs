using System.Buffers;
using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Tests.Mqtt.Codec;

public sealed class HotPathTests
{
    [Fact]
    public void Reading_a_thousand_messages_over_many_segments_allocates_nothing()
    {
        var stream = new ArrayBufferWriter<byte>();
        for (ushort id = 1; id <= 1000; id++)
        {
            new PublishPacket { Topic = "feeds/traffic/reports"u8, Payload = new byte[250], Qos = MqttQos.AtLeastOnce, PacketId = id }.Encode(stream, MqttVersion.V500);
        }

        var buffer = Segments.Cut(stream.WrittenMemory, new Random(1));
        using var scratch = new MqttScratch();
        Read(buffer, scratch).ShouldBe(1000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Read(buffer, scratch);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        (count, allocated).ShouldBe((1000, 0));
    }

    private static int Read(in ReadOnlySequence<byte> buffer, MqttScratch scratch)
    {
        var count = 0;
        var cursor = new MqttPacketCursor(buffer, AnyPacket.MaximumPacketSize, scratch);
        while (cursor.Next(MqttVersion.V500))
        {
            if (PublishPacket.TryDecode(cursor.Frame, cursor.Body.Span, MqttVersion.V500, out var packet) == MqttFault.None && packet.Payload.Length == 250)
            {
                count++;
            }
        }

        return count;
    }
}
