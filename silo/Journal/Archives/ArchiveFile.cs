using System.Buffers.Binary;

namespace SituationRoom.Journal.Archives;

/// <summary>An archive of which single blocks are read; what was unpacked last is at hand. For one thread at a time.</summary>
internal sealed class ArchiveFile : IDisposable
{
    private readonly FileStream _file;
    private readonly List<(long First, long At)> _index = [];
    private int _frame = -1;
    private List<JournalBlock> _blocks = [];

    /// <exception cref="InvalidDataException">It is no archive, damaged or cut short.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public ArchiveFile(string path)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        try
        {
            var head = new byte[ArchiveFormat.HeadSize];
            _file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            ArchiveFormat.CheckHead(head);
            var tail = new byte[ArchiveFormat.TailSize];
            _file.Position = Math.Max(0, _file.Length - tail.Length);
            _file.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
            var (kind, bytes) = Frame(ArchiveFormat.LastFrame(tail));
            if (kind != ArchiveFormat.Last || bytes.Length < ArchiveSummary.Size || (bytes.Length - ArchiveSummary.Size) % 16 != 0)
            {
                throw new InvalidDataException("its index is not what was written");
            }

            Summary = ArchiveSummary.Read(bytes);
            for (var at = ArchiveSummary.Size; at < bytes.Length; at += 16)
            {
                _index.Add((BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at)), BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at + 8))));
            }
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public ArchiveSummary Summary { get; }

    /// <summary>The block that holds a position of the archive.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public JournalBlock Read(long position)
    {
        var frame = _index.FindLastIndex(entry => entry.First <= position);
        if (frame < 0)
        {
            throw new InvalidDataException("the entry is missing");
        }

        if (frame != _frame)
        {
            var (_, bytes) = Frame(_index[frame].At);
            (_frame, _blocks) = (frame, [.. ArchiveFrames.Blocks(bytes)]);
        }

        var found = _blocks.FindLastIndex(block => block.FirstPosition <= position);
        return found >= 0 && _blocks[found].FirstPosition + _blocks[found].Count > position ? _blocks[found] : throw new InvalidDataException("the entry is missing");
    }

    public void Dispose() => _file.Dispose();

    private (int Kind, byte[] Bytes) Frame(long at)
    {
        if (at < ArchiveFormat.HeadSize || at >= _file.Length)
        {
            throw new InvalidDataException("its index is not what was written");
        }

        _file.Position = at;
        return ArchiveFrames.Read(_file);
    }
}
