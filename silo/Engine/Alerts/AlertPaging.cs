using System.Globalization;
using SituationRoom.Core.Alerts.Life;

namespace SituationRoom.Engine.Alerts;

/// <summary>Takes a page out of alerts: those that an <see cref="AlertQuery"/> asks for, in the order in which they were raised.</summary>
public static class AlertPaging
{
    /// <summary>The page, and whether more follow it.</summary>
    /// <param name="entries">Those that may be asked for, in no order.</param>
    /// <param name="query">Where, after and most of it are looked at.</param>
    public static (IReadOnlyList<AlertEntry> Page, bool More) Of(IEnumerable<AlertEntry> entries, AlertQuery query)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(query);
        var passing = new List<(long Position, AlertEntry Entry)>();
        foreach (var entry in entries)
        {
            if (PositionOf(entry.Now.Id) is var position && position > query.After && query.Where?.Invoke(entry.Now) != false)
            {
                passing.Add((position, entry));
            }
        }

        // Of a first page of many only its own are sorted.
        return ([.. passing.OrderBy(one => one.Position).Take(query.Most).Select(one => one.Entry)], passing.Count > query.Most);
    }

    /// <summary>The position of the entry that raised an alert, from its id; 0 where that is none.</summary>
    public static long PositionOf(string? id) =>
        id is { Length: > 1 } && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;
}
