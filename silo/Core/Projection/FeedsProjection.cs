using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Projection;

/// <summary>Health of the feeds as last published. A feed that only talks is told of once in five seconds; a change of health at once.</summary>
internal sealed class FeedsProjection(RoomFold fold)
{
    private const long Pace = 5_000;
    private readonly List<BoardFeed?> _published = [];
    private readonly List<long> _publishedAt = [];

    public BoardFeed[] All => [.. _published.OfType<BoardFeed>()];

    public BoardFeed[]? Changes(long now)
    {
        var wire = new List<BoardFeed>();
        for (var feed = 0; feed < fold.Feeds.Count; feed++)
        {
            if (_published.Count == feed)
            {
                _published.Add(null);
                _publishedAt.Add(0);
            }

            var view = fold.Feeds.View(feed, now);
            var known = _published[feed];
            var urgent = known?.Health != view.Health || known.Trouble != view.Trouble;
            if (view != known && (urgent || now - _publishedAt[feed] >= Pace))
            {
                wire.Add(view);
                _published[feed] = view;
                _publishedAt[feed] = now;
            }
        }

        return wire.Count == 0 ? null : [.. wire];
    }
}
