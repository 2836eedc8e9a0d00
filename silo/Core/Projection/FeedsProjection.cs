using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Projection;

/// <summary>Health of the feeds as last published. A feed that only talks is told of once in five ticks; a change of health at once.</summary>
internal sealed class FeedsProjection(RoomFold fold)
{
    private const int Pace = 5;
    private readonly List<BoardFeed?> _published = [];
    private readonly List<int> _publishedAt = [];

    public BoardFeed[] All => [.. _published.OfType<BoardFeed>()];

    /// <param name="now">The moment, Unix ms.</param>
    /// <param name="tick">How many ticks there were: they go on where the clock of the machine was set back.</param>
    public BoardFeed[]? Changes(long now, int tick)
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
            if (view != known && (urgent || tick - _publishedAt[feed] >= Pace))
            {
                wire.Add(view);
                _published[feed] = view;
                _publishedAt[feed] = tick;
            }
        }

        return wire.Count == 0 ? null : [.. wire];
    }
}
