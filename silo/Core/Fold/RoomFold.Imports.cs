using System.Text;
using SituationRoom.Core.Imports;
using SituationRoom.Core.Incidents;
using SituationRoom.Core.Ledger;
using SituationRoom.Core.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Core.Fold;

/// <summary>What came by imports, and what of it is void.</summary>
public sealed partial class RoomFold
{
    /// <summary>The imports.</summary>
    public ImportBook Imports { get; } = new();

    /// <summary>Folds the note that the entries right before it came by an import.</summary>
    public void Apply(ImportFacts facts, long position)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Position = position;
        Imports.Note(Feeds.Intern(facts.Feed), facts, position);
    }

    /// <summary>What making entries of a feed void would come to.</summary>
    /// <param name="feed">Number of the feed.</param>
    /// <param name="ranges">Where the entries lie, in order.</param>
    public VoidCounts Counted(int feed, IReadOnlyList<PositionRange> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        var (reports, gone, open, kept) = (0, 0, 0, 0);
        for (var key = 0; key < Incidents.RowCount; key++)
        {
            if (Incidents.IsHeld(key) && Incidents[key].Feed == feed && VoidReports(key, ranges) is > 0 and var count)
            {
                var isAlone = count == (Incidents.ReportsOf(Incidents[key])?.Count ?? 1);
                reports += count;
                gone += isAlone ? 1 : 0;
                open += isAlone && Incidents[key].IsOpen && Counts(key) ? 1 : 0;
                kept += isAlone ? 0 : 1;
            }
        }

        return new VoidCounts(reports, gone, open, kept, OpenRejections(feed, ranges).Count);
    }

    private void ApplyVoid(ImportVoided said, long position)
    {
        var feed = Feeds.Find(said.Feed);
        if (feed < 0)
        {
            return;
        }

        for (var key = 0; key < Incidents.RowCount; key++)
        {
            if (Incidents.IsHeld(key) && Incidents[key].Feed == feed && VoidReports(key, said.Ranges) > 0)
            {
                Void(key, said.Ranges);
            }
        }

        foreach (var rejection in OpenRejections(feed, said.Ranges))
        {
            if (Rejections.Settle(new RejectionNoteFacts
            {
                Rejection = rejection,
                Outcome = RejectionOutcome.Dismissed,
                By = Encoding.UTF8.GetBytes(said.By?.Id ?? string.Empty),
                Reason = Encoding.UTF8.GetBytes(said.Reason ?? string.Empty),
                At = said.At,
            }) is { } settled)
            {
                Feeds.Settled(settled.Feed);
            }
        }

        Imports.Void(feed, said, position);
    }

    private static bool IsIn(IReadOnlyList<PositionRange> ranges, long position)
    {
        var (low, high) = (0, ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (position < ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (position > ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private int VoidReports(int key, IReadOnlyList<PositionRange> ranges)
    {
        ref var incident = ref Incidents[key];
        return Incidents.ReportsOf(incident) is { } reports
            ? reports.Count(report => IsIn(ranges, report.Position))
            : IsIn(ranges, incident.Settled.Position) ? 1 : 0;
    }

    private List<long> OpenRejections(int feed, IReadOnlyList<PositionRange> ranges) => ranges.Count == 0 ? [] :
    [
        .. Rejections.OpenAfter(ranges[0].First - 1)
            .TakeWhile(rejection => rejection.Position <= ranges[^1].Last)
            .Where(rejection => rejection.Feed == feed && IsIn(ranges, rejection.Position))
            .Select(rejection => rejection.Position),
    ];

    private void Void(int key, IReadOnlyList<PositionRange> ranges)
    {
        if (Incidents.ReportsOf(Incidents[key]) is { } reports && !reports.TrueForAll(report => IsIn(ranges, report.Position)))
        {
            _capture?.Changes(key);
            Incidents.Forget(Incidents[key], report => IsIn(ranges, report.Position));
            Spotlight.ForgetTitle(key);

            // The horizon is counted from here, since one that is done now may have been told last long ago.
            SettleAnew(key, Counting.Now * 1000);
            return;
        }

        _capture?.Changes(key);
        Take(key);
        var others = Problems.Unmerge([key]);
        Problems.Gone(key);
        Hands.Gone(key);
        Hurt.Gone(key);
        Spotlight.Gone(key);
        Incidents.Remove(key);
        CountAnew([.. others.Where(other => other != key)]);
    }
}
