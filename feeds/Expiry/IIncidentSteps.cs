using SituationRoom.Reports;

namespace SituationRoom.Feeds.Expiry;

/// <summary>What reports of a format mean for incidents that end by themselves. Pure: changes the memory that it is given, reads nothing else.</summary>
public interface IIncidentSteps
{
    /// <summary>Takes a report as the format's parser made it; one that it did not make is left as it is.</summary>
    /// <param name="memory">What is remembered of the incidents.</param>
    /// <param name="feed">The feed's configured id.</param>
    /// <param name="report">The report.</param>
    /// <param name="now">The moment, UTC: what is over by now is closed at once.</param>
    IncidentStep Take(IncidentMemory memory, string feed, Report report, DateTimeOffset now);
}
