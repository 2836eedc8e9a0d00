using SituationRoom.Core.Fold;
using SituationRoom.Core.Shifts;
using SituationRoom.Core.Trail;

namespace SituationRoom.Engine.Shifts;

/// <summary>Answers questions about shifts on the engine's thread.</summary>
internal sealed class ShiftReader(RoomFold fold)
{
    private const int ShownNext = 4;
    private const int MostForgotten = 200;
    private readonly ShiftRoster _roster = fold.Settings.Shifts;

    public ShiftPicture Picture(DateTimeOffset now)
    {
        var (book, spans) = (fold.Shifts, _roster.From(now, ShownNext + 1));
        return new ShiftPicture
        {
            Current = spans.Count == 0 ? null : Times(spans[0]),
            Next = [.. spans.Skip(1).Select(Times)],
            Posts = [.. _roster.Posts.Select(post => new PostPicture(post.Id, post.Names, post.Leads, Holders(post.Id)))],
            OverdueSince = ShiftDuty.OverdueSince(book, _roster, now),
            Handover = book.Open?.Id,
            Notes = [.. book.Notes],
            Forgotten =
            [
                .. Acknowledgements.Forgotten(_roster, ShiftAlerts.Acknowledged(fold, now), now).Take(MostForgotten).Select(alert => ShiftAlerts.Forgotten(fold, alert)),
            ],
        };
    }

    /// <summary>Hand-overs, the newest first.</summary>
    public HandoverPage Page(long? before, int limit)
    {
        var kept = fold.Shifts.Kept.Reverse().Where(one => before is null || one.Position < before).Take(limit + 1).ToList();
        var open = before is null && fold.Shifts.Open is { } under ? [Summary(under)] : Array.Empty<HandoverSummary>();
        return new HandoverPage([.. open, .. kept.Take(limit).Select(Summary)], kept.Count > limit ? kept[limit - 1].Position : null);
    }

    /// <summary>That which is under way, or where the sheet of a closed one lies.</summary>
    public (HandoverPicture? Open, KeptHandover? Kept) Find(string id) => fold.Shifts.Open is { } open && open.Id == id
        ? (new HandoverPicture(Summary(open), open.Sheet, open.Confirmations, open.Signatures, [.. open.Unconfirmed().Select(item => item.Id)]), null)
        : (null, fold.Shifts.Kept.FirstOrDefault(kept => kept.Id == id));

    /// <summary>The sheet as it stands.</summary>
    public HandoverSheet Sheet(SheetCounts counts, DateTimeOffset now)
    {
        var sheet = SheetMaker.Make(fold.Shifts, _roster, ShiftAlerts.Standing(fold), Feeds(now), counts, now);
        return sheet with { Works = SheetMaker.Works(fold.Works.All, sheet.NextEnd, now) };
    }

    public static HandoverSummary Summary(KeptHandover kept) => new()
    {
        Id = kept.Id,
        State = HandoverState.Closed,
        BegunAt = kept.BegunAt,
        ClosedAt = kept.ClosedAt,
        Next = new ShiftTimes(kept.NextStart, kept.NextEnd),
        Outgoing = kept.Outgoing,
        Incoming = kept.Incoming,
        Position = kept.Position,
        Hash = kept.Hash,
    };

    private static HandoverSummary Summary(OpenHandover open) => new()
    {
        Id = open.Id,
        State = HandoverState.Open,
        BegunAt = open.Sheet.MadeAt,
        Next = new ShiftTimes(open.Sheet.NextStart, open.Sheet.NextEnd),
        Outgoing = open.Outgoing,
        Incoming = open.Incoming,
    };

    private static ShiftTimes Times(ShiftSpan span) => new(span.Start, span.End);

    private HolderPicture[] Holders(string post) =>
    [
        .. fold.Shifts.Holdings.Where(holding => holding.Post == post).Select(holding => new HolderPicture(holding.Who.Id, holding.Who.Name, holding.Since, holding.Shift)),
    ];

    private SheetFeed[] Feeds(DateTimeOffset now) =>
    [
        .. Enumerable.Range(0, fold.Feeds.Count).Select(feed => fold.Feeds.View(feed, now.ToUnixTimeMilliseconds()))
            .Where(feed => feed.Health != "live")
            .Select(feed => new SheetFeed(feed.Id, feed.Names, feed.Health, feed.LastAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, feed.Trouble)),
    ];
}
