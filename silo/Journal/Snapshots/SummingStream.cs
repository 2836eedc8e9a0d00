namespace SituationRoom.Journal.Snapshots;

/// <summary>Writes through a large buffer to another stream, and sums up what went through. The other stream stays open.</summary>
internal sealed class SummingStream(Stream target) : Stream
{
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(1 << 20);
    private int _filled;
    private long _flushed;
    private uint _state = Crc32C.Start;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    /// <summary>Bytes written so far.</summary>
    public override long Length => _flushed + _filled;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>CRC-32C of what was flushed.</summary>
    public uint Checksum => Crc32C.Finish(_state);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > _buffer.Length - _filled)
        {
            Flush();
        }

        if (buffer.Length >= _buffer.Length)
        {
            Pass(buffer);
            return;
        }

        buffer.CopyTo(_buffer.AsSpan(_filled));
        _filled += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    public override void Flush()
    {
        var filled = _filled;
        _filled = 0;
        Pass(_buffer.AsSpan(0, filled));
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        _state = Crc32C.Append(_state, bytes);
        target.Write(bytes);
        _flushed += bytes.Length;
    }
}
