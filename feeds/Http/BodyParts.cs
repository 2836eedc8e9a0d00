using System.Buffers;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Http;

/// <summary>
/// Reads a body in parts that hold whole items: NDJSON by lines, about <see cref="HttpFeedOptions.PartBytes"/> at a time; a JSON
/// value whole. The buffer is pooled and counted in the budget.
/// </summary>
internal sealed class BodyParts(Stream body, MessageForm form, long limit, HttpFeedOptions options, ByteBudget budget) : IDisposable
{
    private const int FirstBuffer = 16 << 10;

    private byte[] _buffer = [];
    private int _end;
    private int _partEnd;
    private long _read;

    /// <summary>The part that was read last; valid until the next one is asked for.</summary>
    public ReadOnlyMemory<byte> Part => _buffer.AsMemory(0, _partEnd);

    /// <summary>Whether the part is the body's last.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Reads the next part into <see cref="Part"/>; not to be asked again after the last.</summary>
    /// <returns>Null, or why the body is refused.</returns>
    public async ValueTask<Refusal?> NextAsync(long? expectedBytes, CancellationToken cancellationToken)
    {
        _buffer.AsSpan(_partEnd, _end - _partEnd).CopyTo(_buffer);
        _end -= _partEnd;
        _partEnd = 0;
        while (true)
        {
            if (_end == _buffer.Length && !TryGrow(expectedBytes))
            {
                return Refusal.Pressed("The bodies of all senders together fill the memory set aside for them; send this body again a little later, or smaller ones.", options.RetryAfter);
            }

            var count = await body.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            if (count == 0)
            {
                IsLast = true;
                _partEnd = _end;
                return null;
            }

            _end += count;
            _read += count;
            if (_read > limit)
            {
                return Refusal.TooLarge(limit);
            }

            // Lines of UTF-16 do not end at a byte: such a body is taken whole.
            if (form == MessageForm.Ndjson && _end >= options.PartBytes && !JsonEncoding.IsUtf16(_buffer.AsSpan(0, _end)) && LastLineEnd(count) is var cut && cut > 0)
            {
                _partEnd = cut;
                return null;
            }
        }
    }

    public void Dispose() => Release();

    /// <summary>Where the last whole line ends; 0 where none does. Only what was just read can hold the first line end.</summary>
    private int LastLineEnd(int justRead)
    {
        var from = _end - justRead < options.PartBytes ? 0 : _end - justRead;
        return _buffer.AsSpan(from, _end - from).LastIndexOf((byte)'\n') is var at && at >= 0 ? from + at + 1 : 0;
    }

    private bool TryGrow(long? expectedBytes)
    {
        // One byte more than expected, so that the read that finds the end has room.
        var wanted = _buffer.Length == 0
            ? (int)Math.Clamp(expectedBytes + 1 ?? FirstBuffer, FirstBuffer, options.PartBytes + FirstBuffer)
            : checked(_buffer.Length * 2);
        var larger = ArrayPool<byte>.Shared.Rent(wanted);
        if (!budget.TryTake(larger.Length))
        {
            ArrayPool<byte>.Shared.Return(larger);
            return false;
        }

        _buffer.AsSpan(0, _end).CopyTo(larger);
        Release();
        _buffer = larger;
        return true;
    }

    private void Release()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            budget.Return(_buffer.Length);
            _buffer = [];
        }
    }
}
