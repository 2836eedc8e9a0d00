using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Incidents;

namespace SituationRoom.Core.Projection;

/// <summary>An incident as a wall may show it.</summary>
internal static class IncidentView
{
    public static BoardIncident Of(RoomFold fold, int key)
    {
        ref var incident = ref fold.Incidents[key];
        ref var settled = ref incident.Settled;
        return new BoardIncident(
            key,
            fold.Feeds.IdOf(incident.Feed),
            (int)settled.Channel,
            (int)settled.Severity,
            (int)settled.Status,
            (int)settled.Mode,
            settled.Category,
            fold.Places.Areas[settled.Area],
            incident.OccurredAt,
            incident.NextDue is > 0 and var due ? due : null,
            fold.Spotlight.TitleOf(key),
            settled.Gave(Given.FromFuture));
    }

    /// <summary>Whether two pictures of the same incident differ in nothing that shows.</summary>
    public static bool Same(BoardIncident left, BoardIncident right) =>
        left with { Districts = right.Districts } == right && left.Districts.AsSpan().SequenceEqual(right.Districts);

    public static bool Same(BoardIncident[] left, BoardIncident[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!Same(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
