namespace SituationRoom.Core.Fold;

/// <summary>
/// Takes the state of a fold at one position in steps, while the fold goes on: an incident that is about to change
/// before its turn has come is taken just then. What is written is what <see cref="FoldSnapshot.Save"/> would have
/// written at that position, but for the order of the incidents.
/// </summary>
public sealed class FoldCapture
{
    private const int RowsOfAWord = 64;
    private readonly RoomFold _fold;
    private readonly BinaryWriter _writer;
    private readonly IncidentRows _rows;
    private readonly ulong[] _settled;
    private readonly int _end;
    private int _next;

    /// <summary>Writes all but the incidents at once.</summary>
    internal FoldCapture(RoomFold fold, BinaryWriter writer)
    {
        _fold = fold;
        _rows = new IncidentRows(fold);
        _end = fold.Incidents.RowCount;
        _settled = new ulong[(_end / RowsOfAWord) + 1];
        _writer = writer;
        Position = fold.Position;
        FoldSnapshot.WriteHead(_writer, fold);
        _writer.Write(fold.Incidents.Count);
    }

    /// <summary>Position of the last entry in it.</summary>
    public long Position { get; }

    /// <summary>Whether all is written.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Takes the next incidents, <paramref name="rows"/> of them at the most.</summary>
    /// <exception cref="InvalidOperationException">It was given up.</exception>
    public void Continue(int rows)
    {
        if (IsComplete)
        {
            return;
        }

        if (!_fold.IsCaptured(by: this))
        {
            throw new InvalidOperationException("the capture was given up");
        }

        for (var left = rows; left > 0 && _next < _end; left--)
        {
            Settle(_next++);
        }

        if (_next == _end)
        {
            _rows.Write(_writer);
            _writer.Flush();
            IsComplete = true;
            _fold.Release(this);
        }
    }

    /// <summary>Takes nothing more, whether or not it is complete.</summary>
    public void GiveUp() => _fold.Release(this);

    /// <summary>An incident is about to change or to go.</summary>
    internal void Changes(int key)
    {
        if (key >= _next && key < _end)
        {
            Settle(key);
        }
    }

    /// <summary>An incident began in a row that was free at the position, unless one was there that has been taken.</summary>
    internal void Begins(int key)
    {
        if (key < _end)
        {
            _settled[key / RowsOfAWord] |= 1UL << (key % RowsOfAWord);
        }
    }

    private void Settle(int key)
    {
        ref var word = ref _settled[key / RowsOfAWord];
        var row = 1UL << (key % RowsOfAWord);
        if ((word & row) != 0)
        {
            return;
        }

        word |= row;
        if (!_fold.Incidents.IsHeld(key))
        {
            return;
        }

        _rows.Add(key);
        if (_rows.IsFull)
        {
            _rows.Write(_writer);
        }
    }
}
