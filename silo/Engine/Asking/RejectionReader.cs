using System.Globalization;
using System.Text.RegularExpressions;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Ledger;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Asking;

/// <summary>Answers questions about rejections on the engine's thread.</summary>
internal sealed partial class RejectionReader(RoomFold fold)
{
    /// <summary>The one with this position, or null.</summary>
    public KeptRejection? Find(long position) => fold.Rejections.Find(position);

    public RejectionSummary? Summary(long position) => Find(position) is { } rejection ? Summary(rejection) : null;

    public RejectionPage Page(RejectionQuery query)
    {
        var limit = Math.Clamp(query.Limit, 1, 1_000);
        var shape = query.Reason is { } reason ? Shape(reason) : null;
        var shapes = new Dictionary<string, string>();
        var found = fold.Rejections.NewestBefore(query.Before ?? long.MaxValue)
            .Where(rejection => query.Feed is null || fold.Feeds.IdOf(rejection.Feed) == query.Feed)
            .Where(rejection => query.State is null || StateOf(rejection) == query.State)
            .Where(rejection => shape is null || Shape(rejection.Why.English(), shapes) == shape)
            .Take(limit)
            .ToList();
        return new RejectionPage([.. found.Select(Summary)], found.Count == limit ? found[^1].Position : null);
    }

    /// <summary>The largest first.</summary>
    public IReadOnlyList<RejectionGroup> Groups()
    {
        var shapes = new Dictionary<string, string>();
        return
        [
            .. fold.Rejections.Newest
                .Where(rejection => rejection.Settling is null)
                .GroupBy(rejection => (rejection.Feed, Shape(rejection.Why.English(), shapes)))
                .Select(group => (Newest: group.First(), Count: group.Count(), OldestAt: group.Min(rejection => rejection.ReceivedAt)))
                .OrderByDescending(group => group.Count)
                .Take(1_000)
                .Select(group => new RejectionGroup(
                    fold.Feeds.IdOf(group.Newest.Feed), group.Newest.Why.English(), group.Count, Id(group.Newest), Time(group.Newest.ReceivedAt), Time(group.OldestAt)) { Why = group.Newest.Why }),
        ];
    }

    /// <summary>Open ones of a feed after a position, oldest first.</summary>
    public IReadOnlyList<RejectionSummary> Open(string feed, string? reason, long after, int limit)
    {
        var shape = reason is null ? null : Shape(reason);
        var shapes = new Dictionary<string, string>();
        return
        [
            .. fold.Rejections.OpenAfter(after)
                .Where(rejection => fold.Feeds.IdOf(rejection.Feed) == feed && (shape is null || Shape(rejection.Why.English(), shapes) == shape))
                .Take(limit)
                .Select(Summary),
        ];
    }

    private static string StateOf(KeptRejection rejection) => rejection.Settling?.Outcome switch
    {
        null => RejectionSummary.Open,
        RejectionOutcome.Rerun => "rerun",
        RejectionOutcome.Dismissed => "dismissed",
        _ => "settled",
    };

    private static string Id(KeptRejection rejection) => rejection.Position.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    /// <summary>A reason without its numbers: two that differ in them alone are one mistake of the sender.</summary>
    private static string Shape(string reason) => Numbers().Replace(reason, "#");

    private static string Shape(string reason, Dictionary<string, string> known)
    {
        if (!known.TryGetValue(reason, out var shape))
        {
            known.Add(reason, shape = Shape(reason));
        }

        return shape;
    }

    private RejectionSummary Summary(KeptRejection rejection) =>
        new(Id(rejection), fold.Feeds.IdOf(rejection.Feed), rejection.Why.English(), Time(rejection.ReceivedAt), rejection.Length, StateOf(rejection))
        {
            Why = rejection.Why,
            IsReading = rejection.IsReading,
            SettledBy = rejection.Settling?.By,
            SettledAt = rejection.Settling is { } settling ? Time(settling.At) : null,
            SettledReason = rejection.Settling?.Reason,
        };

    [GeneratedRegex(@"-?\d+([.,]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
