using System.Buffers;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>Where a packet that lies over several segments is put together. Grows to the largest packet seen; not thread-safe.</summary>
public sealed class MqttScratch : IDisposable
{
    private byte[] _buffer = [];

    /// <summary>Copies <paramref name="bytes"/> to one piece, which is good until the next call.</summary>
    public ReadOnlyMemory<byte> Join(in ReadOnlySequence<byte> bytes)
    {
        var length = checked((int)bytes.Length);
        if (_buffer.Length < length)
        {
            Dispose();
            _buffer = ArrayPool<byte>.Shared.Rent(length);
        }

        bytes.CopyTo(_buffer);
        return _buffer.AsMemory(0, length);
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }
}
