namespace SituationRoom.Journal.Sqlite;

// What the archiver asks of the file.
public sealed partial class SqliteJournal
{
    /// <summary>Position of the first entry that lies in the file itself; 0 where none does. Those before it lie in archives.</summary>
    internal long First
    {
        get
        {
            lock (_appendGate)
            {
                return _writer.Number("SELECT first FROM blocks ORDER BY first LIMIT 1");
            }
        }
    }

    /// <summary>Takes the oldest blocks out of the file, up to a position before its last block; returns how many.</summary>
    internal int TakeOut(long upTo, int most)
    {
        lock (_appendGate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Write(() => _writer.Execute(
                $"DELETE FROM blocks WHERE first IN (SELECT first FROM blocks WHERE first + count - 1 <= {upTo} AND first < (SELECT max(first) FROM blocks) ORDER BY first LIMIT {most})"));
            _checkpointer.Ask();
            return _writer.Changes;
        }
    }
}
