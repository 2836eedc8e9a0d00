using System.Buffers;

namespace SituationRoom.Feeds.Mqtt.Codec;

/// <summary>Walks over the whole packets in a buffer. A packet within one segment is a slice of it; another is joined in the scratch.</summary>
public ref struct MqttPacketCursor
{
    private readonly int _maximumPacketSize;
    private readonly MqttScratch _scratch;
    private ReadOnlySequence<byte> _rest;
    private ReadOnlyMemory<byte> _segment;
    private int _offset;

    /// <param name="buffer">What has arrived and was not consumed.</param>
    /// <param name="maximumPacketSize">The largest packet allowed, in bytes.</param>
    /// <param name="scratch">For packets over several segments.</param>
    public MqttPacketCursor(in ReadOnlySequence<byte> buffer, int maximumPacketSize, MqttScratch scratch)
    {
        _maximumPacketSize = maximumPacketSize;
        _scratch = scratch;
        _rest = buffer;
        _segment = buffer.First;
    }

    /// <summary>The header of the packet that <see cref="Next"/> went to.</summary>
    public MqttFrame Frame { get; private set; }

    /// <summary>What follows its header; good until <see cref="Next"/> is called again or the buffer is given back.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>Why no packet will ever follow; None while more bytes may make one.</summary>
    public MqttFault Fault { get; private set; }

    /// <summary>Up to where the buffer was consumed: behind the present packet.</summary>
    public readonly SequencePosition Consumed => _rest.GetPosition(_offset);

    /// <summary>Goes to the next whole packet; false where there is none.</summary>
    /// <param name="version">By which version's rules the fixed header is read; the first CONNECT may change it.</param>
    public bool Next(MqttVersion version)
    {
        var status = MqttFraming.TryRead(_segment.Span[_offset..], _maximumPacketSize, version, out var frame, out var fault);
        if (status == FrameStatus.Complete)
        {
            Frame = frame;
            Body = _segment.Slice(_offset + frame.HeaderLength, frame.BodyLength);
            _offset += frame.Length;
            return true;
        }

        if (status == FrameStatus.Incomplete)
        {
            _rest = _rest.Slice(_offset);
            _segment = _rest.First;
            _offset = 0;
            status = MqttFraming.TryRead(_rest, _maximumPacketSize, version, out frame, out fault);
        }

        Fault = fault;
        if (status != FrameStatus.Complete)
        {
            return false;
        }

        Frame = frame;
        Body = _scratch.Join(_rest.Slice(frame.HeaderLength, frame.BodyLength));
        _rest = _rest.Slice(frame.Length);
        _segment = _rest.First;
        return true;
    }
}
