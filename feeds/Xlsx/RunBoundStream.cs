namespace SituationRoom.Feeds.Xlsx;

/// <summary>Reads XML through, and stops where one text or one tag is longer than any that a spreadsheet writes: so that no single node can fill the memory.</summary>
internal sealed class RunBoundStream(Stream inner) : Stream
{
    private const int LongestRun = 4 << 20;

    private int _run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">A run is too long, or the packed bytes are damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        var part = buffer[..count];
        while (part.IndexOfAny((byte)'<', (byte)'>') is var end && end >= 0)
        {
            Add(end);
            _run = 0;
            part = part[(end + 1)..];
        }

        Add(part.Length);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Add(int bytes)
    {
        _run += bytes;
        if (_run > LongestRun)
        {
            throw new InvalidDataException("a cell of the workbook holds more text than a cell can; export it again");
        }
    }
}
