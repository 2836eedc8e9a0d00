using SituationRoom.Feeds.Files.Importing;
using SituationRoom.Reports;

namespace SituationRoom.Host.Tests.Import;

/// <summary>A room by hand: keeps ids, knows what it has seen, and stops where it is told to.</summary>
internal sealed class CollectingTarget : IImportTarget
{
    public HashSet<string> Seen { get; } = [];

    public List<string> Order { get; } = [];

    /// <summary>After how many batches it refuses for good.</summary>
    public int StopAfter { get; set; } = int.MaxValue;

    public int Depth => 4;

    public async Task<IReadOnlyList<Outcome>> DeliverAsync(string feed, IReadOnlyList<FeedItem> items, ImportMark import, CancellationToken cancellationToken)
    {
        if (StopAfter-- <= 0)
        {
            throw new ImportStoppedException("the disk is full");
        }

        var outcomes = items.Select(Take).ToList();
        await Task.Yield();
        return outcomes;
    }

    public Task<long?> IncidentsAsync(CancellationToken cancellationToken) => Task.FromResult<long?>(Seen.Count);

    private Outcome Take(FeedItem item)
    {
        if (item is Rejection rejection)
        {
            return new Outcome(OutcomeKind.Rejected, rejection.Why, "r1");
        }

        var id = ((Report)item).Id;
        Order.Add(id);
        return new Outcome(Seen.Add(id) ? OutcomeKind.Accepted : OutcomeKind.Duplicate);
    }
}
