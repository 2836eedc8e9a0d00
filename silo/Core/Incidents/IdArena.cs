namespace SituationRoom.Core.Incidents;

/// <summary>The external ids of all held incidents, end to end in large blocks, so that a million of them are no million objects.</summary>
internal sealed class IdArena
{
    private const int BlockBits = 20;
    private const int BlockSize = 1 << BlockBits;
    private readonly List<byte[]> _blocks = [];
    private long _end;

    /// <summary>Bytes in use, those of ids that were dropped included.</summary>
    public long Length => _end;

    public long Add(ReadOnlySpan<byte> id)
    {
        var offset = (int)(_end & (BlockSize - 1));
        if (_blocks.Count == 0 || offset + id.Length > BlockSize || (offset == 0 && _end >> BlockBits == _blocks.Count))
        {
            _end = (long)_blocks.Count << BlockBits;
            _blocks.Add(new byte[BlockSize]);
            offset = 0;
        }

        id.CopyTo(_blocks[(int)(_end >> BlockBits)].AsSpan(offset));
        var start = _end;
        _end += id.Length;
        return start;
    }

    public ReadOnlySpan<byte> Read(long start, int length) =>
        _blocks[(int)(start >> BlockBits)].AsSpan((int)(start & (BlockSize - 1)), length);
}
