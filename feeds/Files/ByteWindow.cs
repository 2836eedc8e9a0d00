using System.Buffers;
using System.Text;

namespace SituationRoom.Feeds.Files;

/// <summary>
/// A stream's bytes from a moving place on, in a pooled buffer that grows as far as a record does. What begins with a byte order mark of UTF-16 is
/// given as UTF-8.
/// </summary>
internal sealed class ByteWindow(Stream stream) : IDisposable
{
    private const int FirstBuffer = 256 << 10;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private Stream _stream = stream;
    private bool _isBegun;
    private int _start;
    private int _end;

    /// <summary>Whether the stream is UTF-16, and what is given here is not what it holds.</summary>
    public bool IsTranscoded { get; private set; }

    /// <summary>Where the window begins, in bytes from where the stream began; of UTF-16 in the bytes that are given.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether the stream ends with the window.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The bytes that are here; valid until more are asked for.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Drops bytes from the window's beginning.</summary>
    public void Advance(int count)
    {
        _start += count;
        Offset += count;
    }

    /// <summary>Reads more bytes behind those that are here.</summary>
    /// <returns>False where there are no more.</returns>
    public bool More()
    {
        if (IsLast)
        {
            return false;
        }

        if (!_isBegun)
        {
            Begin();
        }

        if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        var count = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        IsLast = count == 0;
        return count > 0;
    }

    /// <summary>Drops bytes up to an offset, as far as there are any.</summary>
    public void SkipTo(long offset)
    {
        while (Offset < offset && (Bytes.Length > 0 || More()))
        {
            Advance((int)Math.Min(Bytes.Length, offset - Offset));
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Begin()
    {
        _isBegun = true;
        var count = _stream.ReadAtLeast(_buffer.AsSpan(0, 2), 2, throwOnEndOfStream: false);
        var wide = _buffer.AsSpan(0, count) switch
        {
            [0xFF, 0xFE] => Encoding.Unicode,
            [0xFE, 0xFF] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (wide is null)
        {
            _end = count;
            return;
        }

        IsTranscoded = true;
        _stream = Encoding.CreateTranscodingStream(_stream, wide, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
    }

    private void MakeRoom()
    {
        var held = Bytes;
        if (_start > _buffer.Length / 2)
        {
            held.CopyTo(_buffer);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            held.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        _start = 0;
        _end = held.Length;
    }
}
