using System.Buffers;
using System.Collections.Concurrent;

namespace SituationRoom.Engine.Snapshots;

/// <summary>
/// Bytes of a snapshot on their way from the engine's thread to the one that writes them. Writing never blocks and never
/// fails, since the fold goes on meanwhile: who writes looks at <see cref="Waiting"/> and rests. Only what has to be taken
/// because it changes comes in spite of that, so that no more can ever wait than the fold itself is large.
/// </summary>
internal sealed class SnapshotPipe(Action taken) : Stream
{
    private const int BlockSize = 1 << 20;
    private readonly BlockingCollection<Block> _blocks = [];
    private byte[]? _block;
    private int _filled;
    private volatile bool _isShut;

    /// <summary>Blocks of a megabyte that wait to be written.</summary>
    public int Waiting => _blocks.Count;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty && !_isShut)
        {
            _block ??= ArrayPool<byte>.Shared.Rent(BlockSize);
            var fits = Math.Min(buffer.Length, BlockSize - _filled);
            buffer[..fits].CopyTo(_block.AsSpan(_filled));
            buffer = buffer[fits..];
            _filled += fits;
            if (_filled == BlockSize)
            {
                Pass();
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    /// <summary>Nothing: blocks are passed on when they are full.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>All is written.</summary>
    public void Complete()
    {
        Pass();
        _blocks.CompleteAdding();
    }

    /// <summary>Nothing more comes, and what came is not to be kept.</summary>
    public void GiveUp()
    {
        _isShut = true;
        _blocks.CompleteAdding();
    }

    /// <summary>On the other thread: passes everything on until all is written.</summary>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public void PourInto(Stream target)
    {
        foreach (var block in _blocks.GetConsumingEnumerable())
        {
            if (_isShut)
            {
                break;
            }

            target.Write(block.Bytes, 0, block.Length);
            ArrayPool<byte>.Shared.Return(block.Bytes);
            taken();
        }

        if (_isShut)
        {
            throw new OperationCanceledException("the snapshot was given up");
        }
    }

    /// <summary>On the other thread: nothing is wanted any more.</summary>
    public void Shut() => _isShut = true;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _blocks.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Pass()
    {
        if (_block is not null)
        {
            _blocks.Add(new Block(_block, _filled));
            (_block, _filled) = (null, 0);
        }
    }

    private readonly record struct Block(byte[] Bytes, int Length);
}
