using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Journal.Archives;

/// <summary>Writes blocks of a journal, in order and without a gap, as an archive: packed, with checksums, an index and the trail's hashes before and after.</summary>
public sealed class ArchiveWriter
{
    // More costs twice the time for a tenth of the size.
    private const int Quality = 4;
    private const int Window = 22;
    private readonly ArrayBufferWriter<byte> _gathered = new(ArchiveFormat.FrameBytes);
    private readonly List<(long First, long At)> _index = [];
    private readonly TrailVerifier _trail;
    private readonly Stream _to;
    private readonly long _first;
    private byte[] _packed = [];
    private long _at;
    private long _frameFirst;
    private long _next;
    private long _blocks;
    private DateTimeOffset _from = DateTimeOffset.UnixEpoch;
    private DateTimeOffset _until = DateTimeOffset.UnixEpoch;

    /// <param name="to">Where; it stays open.</param>
    /// <param name="first">Position of the first entry.</param>
    /// <param name="trailBefore">Hash of the trail's last entry before it, hexadecimal; null: there is none.</param>
    public ArchiveWriter(Stream to, long first, string? trailBefore = null)
    {
        (_to, _first, _frameFirst, _next) = (to, first, first, first);
        _trail = new TrailVerifier(trailBefore);
    }

    /// <summary>Position of the entry that comes next.</summary>
    public long Next => _next;

    /// <summary>Bytes written so far.</summary>
    public long Bytes => _at;

    /// <summary>Adds the next block.</summary>
    /// <exception cref="JournalDamagedException">It does not follow the one before, or its trail does not.</exception>
    public void Add(JournalBlock block)
    {
        if (block.FirstPosition != _next)
        {
            throw new JournalDamagedException(_next, $"position {_next} is missing: what comes is {block.FirstPosition}");
        }

        if (!_trail.Take(block))
        {
            throw new JournalDamagedException(_trail.Broken!.Value, _trail.Fault!);
        }

        if (_blocks == 0)
        {
            _from = block.JournaledAt;
        }

        Gather(block);
        (_next, _until) = (_next + block.Count, block.JournaledAt);
        _blocks++;
        if (_gathered.WrittenCount >= ArchiveFormat.FrameBytes)
        {
            WriteGathered();
        }
    }

    /// <summary>Writes what is gathered and the end; nothing can be added after it.</summary>
    public ArchiveSummary Finish()
    {
        WriteGathered();
        var summary = new ArchiveSummary(_first, _next - 1, _blocks, _from, _until, _trail.Count, _trail.Before, _trail.Last);
        var last = new byte[ArchiveSummary.Size + (16 * _index.Count)];
        summary.Write(last);
        for (var i = 0; i < _index.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(last.AsSpan(ArchiveSummary.Size + (16 * i)), _index[i].First);
            BinaryPrimitives.WriteInt64LittleEndian(last.AsSpan(ArchiveSummary.Size + (16 * i) + 8), _index[i].At);
        }

        Begin();
        var at = _at;
        WriteFrame(ArchiveFormat.Last, last, _first, _next - 1);
        Write(ArchiveFormat.Tail(at));
        return summary;
    }

    private void Gather(JournalBlock block)
    {
        var payload = block.Payload.Span;
        var journaledAt = block.JournaledAt.ToUnixTimeMilliseconds();
        var span = _gathered.GetSpan(ArchiveFormat.BlockHeadSize + payload.Length + ArchiveFormat.BlockTailSize);
        BinaryPrimitives.WriteInt64LittleEndian(span, block.FirstPosition);
        BinaryPrimitives.WriteInt32LittleEndian(span[8..], block.Count);
        BinaryPrimitives.WriteInt64LittleEndian(span[12..], journaledAt);
        BinaryPrimitives.WriteInt32LittleEndian(span[20..], payload.Length);
        payload.CopyTo(span[ArchiveFormat.BlockHeadSize..]);
        BinaryPrimitives.WriteUInt32LittleEndian(
            span[(ArchiveFormat.BlockHeadSize + payload.Length)..], BlockChecksum.Of(block.FirstPosition, block.Count, journaledAt, payload));
        _gathered.Advance(ArchiveFormat.BlockHeadSize + payload.Length + ArchiveFormat.BlockTailSize);
    }

    private void WriteGathered()
    {
        if (_gathered.WrittenCount == 0)
        {
            return;
        }

        Begin();
        _index.Add((_frameFirst, _at));
        WriteFrame(ArchiveFormat.Blocks, _gathered.WrittenSpan, _frameFirst, _next - 1);
        _gathered.ResetWrittenCount();
        _frameFirst = _next;
    }

    private void Begin()
    {
        if (_at == 0)
        {
            Write(ArchiveFormat.Head());
        }
    }

    private void WriteFrame(int kind, ReadOnlySpan<byte> bytes, long frameFirst, long frameLast)
    {
        var most = ArchiveFormat.FrameHeadSize + BrotliEncoder.GetMaxCompressedLength(bytes.Length);
        if (_packed.Length < most)
        {
            _packed = GC.AllocateUninitializedArray<byte>(most);
        }

        if (!BrotliEncoder.TryCompress(bytes, _packed.AsSpan(ArchiveFormat.FrameHeadSize), out var length, Quality, Window))
        {
            throw new InvalidOperationException("a frame did not fit into what it can take at most");
        }

        var head = _packed.AsSpan(0, ArchiveFormat.FrameHeadSize);
        BinaryPrimitives.WriteInt32LittleEndian(head, kind);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], length);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], bytes.Length);
        BinaryPrimitives.WriteInt64LittleEndian(head[12..], frameFirst);
        BinaryPrimitives.WriteInt64LittleEndian(head[20..], frameLast);
        var sum = Crc32C.Append(Crc32C.Append(Crc32C.Start, head[..28]), _packed.AsSpan(ArchiveFormat.FrameHeadSize, length));
        BinaryPrimitives.WriteUInt32LittleEndian(head[28..], Crc32C.Finish(sum));
        Write(_packed.AsSpan(0, ArchiveFormat.FrameHeadSize + length));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _to.Write(bytes);
        _at += bytes.Length;
    }
}
