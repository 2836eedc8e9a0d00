using System.Buffers.Binary;
using SituationRoom.Journal.Entries;

namespace SituationRoom.Journal.Archives;

/// <summary>Writes blocks of a journal, in order and without a gap, as an archive: packed, with checksums, an index and the trail's hashes before and after.</summary>
public sealed class ArchiveWriter
{
    private readonly ArchivePacker _packer = new();
    private readonly List<(long First, long At)> _index = [];
    private readonly TrailVerifier _trail;
    private readonly Stream _to;
    private readonly long _first;
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

        _packer.Gather(block);
        (_next, _until) = (_next + block.Count, block.JournaledAt);
        _blocks++;
        if (_packer.IsFull)
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
        Write(_packer.Pack(ArchiveFormat.Last, last, _first, _next - 1).Span);
        Write(ArchiveFormat.Tail(at));
        return summary;
    }

    private void WriteGathered()
    {
        if (_packer.Gathered == 0)
        {
            return;
        }

        Begin();
        _index.Add((_frameFirst, _at));
        Write(_packer.PackGathered(_frameFirst, _next - 1).Span);
        _frameFirst = _next;
    }

    private void Begin()
    {
        if (_at == 0)
        {
            Write(ArchiveFormat.Head());
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _to.Write(bytes);
        _at += bytes.Length;
    }
}
