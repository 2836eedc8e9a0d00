namespace SituationRoom.Core.Shifts;

/// <summary>An acknowledgement belongs to a shift. Pure.</summary>
public static class Acknowledgements
{
    /// <summary>
    /// Which come back as unacknowledged: those that the incoming shift refused, and those of a shift that ended, with its grace, where nobody
    /// accepted them and no owner has promised a date.
    /// </summary>
    /// <param name="book">What was handed over.</param>
    /// <param name="roster">When shifts end.</param>
    /// <param name="acknowledged">Alerts that are acknowledged.</param>
    /// <param name="now">The moment.</param>
    public static IEnumerable<string> ComingBack(ShiftBook book, ShiftRoster roster, IEnumerable<AcknowledgedAlert> acknowledged, DateTimeOffset now)
    {
        // What a shift before this one acknowledged has had its end and its grace.
        var present = (roster.At(now - roster.Grace) ?? new ShiftSpan(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Start;
        foreach (var alert in acknowledged)
        {
            var said = book.Acceptances.TryGetValue(alert.Id, out var acceptance) && alert.At <= acceptance.At ? acceptance : (Acceptance?)null;
            if (said is { Accepted: false } || (!alert.IsPromised && alert.At < present && !(said?.NextStart >= present) && !WasOfLaterShift(book, alert.At, present)))
            {
                yield return alert.Id;
            }
        }
    }

    /// <summary>Acknowledged and owned by nobody for longer than the configuration allows, the oldest first.</summary>
    public static IEnumerable<AcknowledgedAlert> Forgotten(ShiftRoster roster, IEnumerable<AcknowledgedAlert> acknowledged, DateTimeOffset now) =>
        acknowledged.Where(alert => !alert.HasOwner && now - alert.At >= roster.Forgotten).OrderBy(alert => alert.At).ThenBy(alert => alert.Id, StringComparer.Ordinal);

    /// <summary>Whether a shift that took over early had it: then it is as young as that shift.</summary>
    private static bool WasOfLaterShift(ShiftBook book, DateTimeOffset at, DateTimeOffset present)
    {
        for (var i = book.Kept.Count - 1; i >= 0 && book.Kept[i].NextStart >= present; i--)
        {
            if (book.Kept[i].ClosedAt <= at)
            {
                return true;
            }
        }

        return false;
    }
}
