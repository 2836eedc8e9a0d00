using System.Buffers.Binary;

namespace SituationRoom.Journal.Entries;

/// <summary>Walks the entries of a payload, each of which has its length (4 bytes, little-endian) before it.</summary>
public ref struct EntryReader(ReadOnlySpan<byte> payload)
{
    private ReadOnlySpan<byte> _rest = payload;

    /// <summary>The entry that <see cref="Next"/> found, without its length.</summary>
    public ReadOnlySpan<byte> Entry { get; private set; }

    public readonly EntryKind Kind => (EntryKind)Entry[0];

    /// <summary>Goes to the next entry; false at the end.</summary>
    /// <exception cref="InvalidDataException">The payload is cut short.</exception>
    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        if (_rest.Length < 4 || BinaryPrimitives.ReadInt32LittleEndian(_rest) is var length && (length < 2 || length > _rest.Length - 4))
        {
            throw new InvalidDataException("a block of the journal is cut short");
        }

        length = BinaryPrimitives.ReadInt32LittleEndian(_rest);
        Entry = _rest.Slice(4, length);
        _rest = _rest[(4 + length)..];
        return true;
    }
}
