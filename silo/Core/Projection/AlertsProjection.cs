using SituationRoom.Core.Alerts;
using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Board;
using SituationRoom.Core.Fold;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Projection;

/// <summary>
/// The alerts as last published. They are made anew where an alert changed, ten times a second at the most where
/// thousands stand, and each second where a title may have.
/// </summary>
internal sealed class AlertsProjection(RoomFold fold, WorksProjection works)
{
    private const int MostTop = 12;
    private const int MostCells = 200;
    private const int MostGroups = 12;
    private const int Many = 1_000;
    private const long PaceOfMany = 100;
    private long _madeAt;
    private int _turn;

    public BoardAlerts Published { get; private set; } = BoardAlerts.None;

    /// <summary>Whether alerts changed that are not published yet.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>What is published from now on; null where nothing changed, or where so many stand that this waits for a later frame.</summary>
    public BoardAlerts? Changes(long now, bool tick)
    {
        if (fold.Alerts.Version == Published.Version && _turn == works.Turn)
        {
            return tick && TitlesChanged() ? Published : null;
        }

        IsBehind = !tick && fold.Alerts.Standing.Count > Many && Math.Abs(now - _madeAt) < PaceOfMany;
        if (IsBehind)
        {
            return null;
        }

        (_madeAt, _turn) = (now, works.Turn);
        return Published = Made();
    }

    private static bool IsUnseen(AlertRecord alert) => alert.State is AlertState.Unacknowledged or AlertState.ReturnedUnacknowledged;

    private static bool Stands(AlertRecord alert) => IsUnseen(alert) || alert.State is AlertState.Acknowledged or AlertState.Latched;

    private bool TitlesChanged()
    {
        if (!Published.Top.Any(alert => alert.Kind == "severity"))
        {
            return false;
        }

        var top = Top([.. fold.Alerts.Standing.Select(entry => entry.Now).Where(Stands)]);
        if (top.SequenceEqual(Published.Top))
        {
            return false;
        }

        Published = Published with { Top = top };
        return true;
    }

    private BoardAlerts Made()
    {
        var (unseen, standing, newest) = (new int[4], new int[4], new long[4]);
        var (shelved, suppressed, outOfService) = (0, 0, 0);
        var shown = new List<AlertRecord>();
        foreach (var entry in fold.Alerts.Standing)
        {
            var alert = entry.Now;
            if (Stands(alert))
            {
                shown.Add(alert);
                standing[alert.Priority - 1]++;
                if (IsUnseen(alert))
                {
                    unseen[alert.Priority - 1]++;
                    newest[alert.Priority - 1] = Math.Max(newest[alert.Priority - 1], alert.AnnunciatedAt ?? alert.RaisedAt);
                }
            }

            shelved += alert.State == AlertState.Shelved ? 1 : 0;
            suppressed += alert.State == AlertState.SuppressedByDesign ? 1 : 0;
            outOfService += alert.State == AlertState.OutOfService ? 1 : 0;
        }

        var cells = Cells(shown);
        return new BoardAlerts(
            fold.Alerts.Version,
            Top(shown),
            unseen,
            standing,
            newest,
            shelved,
            suppressed,
            outOfService,
            [.. cells.OrderBy(cell => cell[2]).ThenByDescending(cell => cell[3]).ThenBy(cell => cell[0]).ThenBy(cell => cell[1]).Take(MostCells)],
            Flood(cells));
    }

    private BoardFlood? Flood(List<int[]> cells) => fold.Alerts.Flood is not { } flood ? null : new BoardFlood(
        flood.Since,
        flood.Count,
        flood.Peak,
        [.. cells.OrderByDescending(cell => cell[3]).ThenBy(cell => cell[2]).ThenBy(cell => cell[0]).ThenBy(cell => cell[1]).Take(MostGroups).Select(cell => cell[..4])]);

    private BoardAlert[] Top(List<AlertRecord> shown)
    {
        var top = new List<AlertRecord>(MostTop + 1);
        foreach (var alert in shown)
        {
            if (top.Count < MostTop || IsBefore(alert, top[^1]))
            {
                var place = top.FindIndex(other => IsBefore(alert, other));
                top.Insert(place < 0 ? top.Count : place, alert);
                if (top.Count > MostTop)
                {
                    top.RemoveAt(MostTop);
                }
            }
        }

        return [.. top.Select(View)];
    }

    /// <summary>Unseen before seen, then the more pressing, then the older.</summary>
    private static bool IsBefore(AlertRecord one, AlertRecord other)
    {
        var order = IsUnseen(other).CompareTo(IsUnseen(one));
        order = order != 0 ? order : one.Priority.CompareTo(other.Priority);
        order = order != 0 ? order : one.RaisedAt.CompareTo(other.RaisedAt);
        return (order != 0 ? order : string.CompareOrdinal(one.Id, other.Id)) < 0;
    }

    private BoardAlert View(AlertRecord alert) => new(
        alert.Id,
        alert.Priority,
        StateWords.Of(alert.State),
        alert.Rule,
        StateWords.Of(alert.Kind),
        AlertTitle.Of(fold, alert),
        District(alert),
        Category(alert),
        alert.Subject.Feed,
        alert.RaisedAt,
        alert.AnnunciatedAt ?? alert.RaisedAt,
        alert.OwnerShown,
        alert.Escalated,
        alert.Times,
        alert.Value,
        alert.Threshold,
        alert.Mode,
        works.Over(alert.Subject));

    private List<int[]> Cells(List<AlertRecord> shown)
    {
        var cells = new Dictionary<(int District, int Category), int[]>();
        foreach (var alert in shown)
        {
            var key = (District(alert), Category(alert));
            if (!cells.TryGetValue(key, out var cell))
            {
                cells.Add(key, cell = [key.Item1, key.Item2, alert.Priority, 0, 0]);
            }

            cell[2] = Math.Min(cell[2], alert.Priority);
            cell[3]++;
            cell[4] += IsUnseen(alert) ? 1 : 0;
        }

        return [.. cells.Values];
    }

    private int District(AlertRecord alert) => alert.Subject.District is { } code ? fold.Places.FindDistrict(code) : -1;

    private int Category(AlertRecord alert) => alert.Subject.Category is { } code ? fold.Places.FindCategory(code) : -1;
}
