using SituationRoom.Feeds.Expiry;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>Alerts end when they expire, and messages find the incident that they are about (<see cref="CapChains"/>).</summary>
public sealed class CapSteps : IIncidentSteps
{
    /// <inheritdoc/>
    public IncidentStep Take(IncidentMemory memory, string feed, Report report, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(report);
        return new CapChains(memory).Take(feed, report, now);
    }
}
