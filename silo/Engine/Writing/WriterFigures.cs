namespace SituationRoom.Engine.Writing;

/// <summary>Counters of the writer since the start; written by one thread, read by any (a torn read is of no consequence on 64 bits).</summary>
internal sealed class WriterFigures
{
    public long Accepted { get; set; }

    public long Duplicates { get; set; }

    public long Rejected { get; set; }

    public long Readings { get; set; }

    public long Commits { get; private set; }

    public long CommittedBytes { get; private set; }

    public double CommitSeconds { get; private set; }

    public void Committed(int bytes, TimeSpan took)
    {
        Commits++;
        CommittedBytes += bytes;
        CommitSeconds += took.TotalSeconds;
    }
}
