namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>Matches what was sent with what was seen: report n is shown once the count has reached base + n + 1.</summary>
internal static class Timeline
{
    /// <param name="sentAt">Report number to the time of its sending, rising, Unix ms.</param>
    /// <param name="seen">Times and counts as they were seen, in order, Unix ms.</param>
    /// <param name="before">The count before the first report.</param>
    /// <returns>The delay in ms of every report that was seen.</returns>
    public static IEnumerable<double> Delays(double[] sentAt, IReadOnlyList<(double At, long Count)> seen, long before)
    {
        var report = 0;
        foreach (var (at, count) in seen)
        {
            for (; report < sentAt.Length && report < count - before; report++)
            {
                yield return at - sentAt[report];
            }
        }
    }
}
