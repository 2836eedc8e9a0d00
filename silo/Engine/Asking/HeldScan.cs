using System.Text;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Asking;

/// <summary>
/// Answers, a slice at a time on the engine's thread, what is held of a feed: over a million incidents it takes some
/// milliseconds, and between two slices batches are committed. What changes meanwhile is told as it was or as it is.
/// </summary>
internal sealed class HeldScan(RoomFold fold, string feed, IReadOnlyCollection<string> ids, bool withOpen)
{
    private const int Rows = 16_384;
    private const int Ids = 2_048;
    private readonly Dictionary<int, HeldIncident> _held = [];
    private readonly IEnumerator<string> _ids = ids.GetEnumerator();
    private readonly int _feed = fold.Feeds.Find(feed);
    private int _next;

    /// <summary>What is held, once <see cref="Step"/> has said that it is done.</summary>
    public IReadOnlyList<HeldIncident> Held => [.. _held.Values];

    /// <summary>Looks at the next slice; true once there is none.</summary>
    public bool Step()
    {
        if (_feed < 0)
        {
            return true;
        }

        return withOpen && _next < fold.Incidents.RowCount ? Scan() : Find();
    }

    private bool Scan()
    {
        var end = Math.Min(_next + Rows, fold.Incidents.RowCount);
        for (; _next < end; _next++)
        {
            ref var incident = ref fold.Incidents[_next];
            if (incident.Feed == _feed && incident.Slot >= 0 && incident.IsOpen)
            {
                Keep(_next, incident);
            }
        }

        return false;
    }

    private bool Find()
    {
        for (var left = Ids; left > 0; left--)
        {
            if (!_ids.MoveNext())
            {
                return true;
            }

            var key = fold.Incidents.Find((ushort)_feed, Encoding.UTF8.GetBytes(_ids.Current));
            if (key >= 0)
            {
                Keep(key, fold.Incidents[key]);
            }
        }

        return false;
    }

    private void Keep(int key, in Incident incident) => _held[key] = new HeldIncident(
        fold.Incidents.IdOf(key),
        incident.Settled.Status,
        incident.Settled.Gave(Given.Revision) ? incident.Settled.Revision : null,
        DateTimeOffset.FromUnixTimeMilliseconds(incident.Settled.At));
}
