using System.Text;

namespace SituationRoom.Core.Ledger;

/// <summary>The newest rejections, without their bytes (those lie in the journal); at most 10,000, the rest are counted.</summary>
public sealed class RejectionLedger
{
    private const int Most = 10_000;
    private readonly LinkedList<KeptRejection> _newest = [];

    public long Total { get; private set; }

    /// <summary>Newest first.</summary>
    public IEnumerable<KeptRejection> Newest => _newest;

    public void Add(int feed, in RejectionFacts facts, long position)
    {
        Add(new KeptRejection(position, feed, Encoding.UTF8.GetString(facts.Reason), facts.ReceivedAt, facts.Length));
        Total++;
    }

    internal void Restore(long total, IEnumerable<KeptRejection> oldestFirst)
    {
        Total = total;
        foreach (var rejection in oldestFirst)
        {
            Add(rejection);
        }
    }

    private void Add(KeptRejection rejection)
    {
        _newest.AddFirst(rejection);
        if (_newest.Count > Most)
        {
            _newest.RemoveLast();
        }
    }
}

/// <summary>A rejection as the ledger keeps it; its position is its id.</summary>
public sealed record KeptRejection(long Position, int Feed, string Reason, long ReceivedAt, int Length);
