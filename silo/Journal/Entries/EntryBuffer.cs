using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace SituationRoom.Journal.Entries;

/// <summary>A growing row of bytes from the shared pool, into which entries are written one after another.</summary>
public sealed class EntryBuffer : IDisposable
{
    private byte[] _bytes;

    public EntryBuffer(int capacity = 4_096) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public Span<byte> this[Range range] => _bytes.AsSpan(0, Length)[range];

    public void Clear() => Length = 0;

    /// <summary>Room for <paramref name="size"/> more bytes, counted as written; they are not cleared.</summary>
    public Span<byte> Reserve(int size)
    {
        if (Length + size > _bytes.Length)
        {
            Grow(Length + size);
        }

        var room = _bytes.AsSpan(Length, size);
        Length += size;
        return room;
    }

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    /// <summary>Writes text as UTF-8 and returns its length in bytes.</summary>
    public int Write(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (Length + most > _bytes.Length)
        {
            Grow(Length + most);
        }

        var written = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
        Length += written;
        return written;
    }

    public void Write(byte value) => Reserve(1)[0] = value;

    public void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);

    /// <summary>Takes back what was written past a length.</summary>
    public void Truncate(int length) => Length = length;

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            Length = 0;
        }
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(least, _bytes.Length * 2));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
