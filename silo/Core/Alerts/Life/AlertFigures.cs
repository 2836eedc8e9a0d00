using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Alerts.Life;

/// <summary>
/// How the alert system does, over the last 24 hours unless a member says otherwise. Targets, by way of secondary sources of EEMUA 191 and
/// ISA-18.2: at most 1 annunciation per operator and 10 minutes, about 150 a day; flood under 1 % of the time; S1, S2, S3 and lower
/// as 5, 15 and 80 %; nothing chattering; under 5 standing over 24 h; the ten most frequent sources under 5 %.
/// </summary>
public sealed record AlertFigures
{
    private const long Day = 24 * LifeTimes.Hour;
    private const int Bins = 144;

    /// <summary>Until when.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Annunciations.</summary>
    public required int Annunciated { get; init; }

    /// <summary>Annunciations in each ten minutes, oldest first: 144 numbers.</summary>
    public required IReadOnlyList<int> TenMinutes { get; init; }

    /// <summary>How many operators share the alerts now, by the posts that are held: targets are for one of them.</summary>
    public required int Operators { get; init; }

    /// <summary>How many of those ten minutes had 0, 1, 2, up to 5, up to 10, and more annunciations for an operator, rounded up.</summary>
    public required IReadOnlyList<int> Distribution { get; init; }

    /// <summary>Share of the time in flood, 0 to 1.</summary>
    public required double FloodShare { get; init; }

    /// <summary>Floods that lasted within it.</summary>
    public required int Floods { get; init; }

    /// <summary>Shares of S1, S2, S3 and S4 of the annunciations, 0 to 1.</summary>
    public required IReadOnlyList<double> PriorityShares { get; init; }

    /// <summary>Alerts that stand and chatter.</summary>
    public required int Chattering { get; init; }

    /// <summary>Alerts that have stood in the rail for more than 24 hours.</summary>
    public required int StandingLong { get; init; }

    /// <summary>Share of the ten most frequent sources (rule and place) of the annunciations, 0 to 1.</summary>
    public required double TopTenShare { get; init; }

    /// <summary>Median seconds to the first acknowledgement; null where nothing was acknowledged.</summary>
    public double? AcknowledgeMedian { get; init; }

    /// <summary>The same of which 95 % were faster.</summary>
    public double? AcknowledgeP95 { get; init; }

    /// <summary>Share that was acknowledged within its deadline of those that were or should have been, 0 to 1; null where there was none.</summary>
    public double? WithinDeadline { get; init; }

    /// <summary>Hours for which alerts were shelved altogether, of those that stand or ended in the last seven days.</summary>
    public required double ShelvedHours { get; init; }

    /// <summary>Share of the resolved that were false, 0 to 1, of the last seven days; null where none was resolved.</summary>
    public double? FalseShare { get; init; }

    /// <summary>Reckons them.</summary>
    /// <param name="standing">Alerts that stand.</param>
    /// <param name="ended">Alerts that ended in the last days.</param>
    /// <param name="annunciations">Annunciations, rising in time.</param>
    /// <param name="floods">Floods.</param>
    /// <param name="now">The moment, Unix ms.</param>
    /// <param name="operators">How many operators share them, 1 or more.</param>
    public static AlertFigures Of(
        IReadOnlyList<AlertRecord> standing, IReadOnlyList<AlertRecord> ended, IReadOnlyList<Annunciation> annunciations, IReadOnlyList<FloodRecord> floods, long now, int operators = 1)
    {
        var lately = annunciations.Where(one => one.At > now - Day && one.At <= now).ToList();
        var bins = new int[Bins];
        foreach (var one in lately)
        {
            bins[Math.Clamp(Bins - 1 - (int)((now - one.At) / LifeTimes.Flood), 0, Bins - 1)]++;
        }

        var each = bins.Select(bin => (bin + operators - 1) / operators).ToArray();
        var all = standing.Concat(ended).ToList();
        var recent = all.Where(alert => alert.RaisedAt > now - Day && alert.AnnunciatedAt is not null).ToList();
        var waited = recent.Where(alert => alert.FirstSeenAt is not null).Select(alert => (alert.FirstSeenAt!.Value - alert.RaisedAt) / 1000.0).Order().ToList();
        var judged = recent.Select(alert => alert.SeenInTime ?? (alert.AckDeadline is { } deadline && deadline < now ? false : null)).OfType<bool>().ToList();
        var resolved = all.Where(alert => alert.Outcome is not null).ToList();
        return new AlertFigures
        {
            Until = DateTimeOffset.FromUnixTimeMilliseconds(now),
            Annunciated = lately.Count,
            TenMinutes = bins,
            Operators = operators,
            Distribution = [each.Count(bin => bin == 0), each.Count(bin => bin == 1), each.Count(bin => bin == 2), each.Count(bin => bin is > 2 and <= 5), each.Count(bin => bin is > 5 and <= 10), each.Count(bin => bin > 10)],
            FloodShare = floods.Sum(flood => Math.Max(0, (flood.Until ?? now) - Math.Max(flood.Since, now - Day))) / (double)Day,
            Floods = floods.Count(flood => (flood.Until ?? now) > now - Day),
            PriorityShares = [.. Enumerable.Range(1, 4).Select(priority => Share(lately.Count(one => one.Priority == priority), lately.Count))],
            Chattering = standing.Count(alert => alert.Times > 1),
            StandingLong = standing.Count(alert => alert.RaisedAt < now - Day && alert.State is not (AlertState.Shelved or AlertState.SuppressedByDesign or AlertState.OutOfService)),
            TopTenShare = Share(lately.CountBy(one => one.Source).Select(source => source.Value).OrderDescending().Take(10).Sum(), lately.Count),
            AcknowledgeMedian = Percentile(waited, 0.5),
            AcknowledgeP95 = Percentile(waited, 0.95),
            WithinDeadline = judged.Count == 0 ? null : Share(judged.Count(inTime => inTime), judged.Count),
            ShelvedHours = all.Sum(alert => alert.ShelvedFor + (alert.ShelvedAt is { } from ? now - from : 0)) / (double)LifeTimes.Hour,
            FalseShare = resolved.Count == 0 ? null : Share(resolved.Count(alert => alert.Outcome == AlertCommands.False), resolved.Count),
        };
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double? Percentile(List<double> sorted, double share) => sorted.Count == 0 ? null : sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(share * sorted.Count) - 1)];
}
