using SituationRoom.Reports;

namespace SituationRoom.Host.Demo;

/// <summary>The life of an incident: taken up, perhaps answered, closed; now and then called off.</summary>
public static class DemoLife
{
    /// <summary>No life is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(45);

    private static readonly TimeSpan OfficeOpens = TimeSpan.FromHours(8);
    private static readonly TimeSpan OfficeCloses = TimeSpan.FromHours(20);

    /// <summary>The turns in order, each later than the one before.</summary>
    /// <param name="feed">How its feed behaves.</param>
    /// <param name="duration">Factor on the feed's time until it is done.</param>
    /// <param name="openedAt">The first turn.</param>
    /// <param name="zone">The city's, for its office hours.</param>
    /// <param name="random">Where chance comes from.</param>
    public static IReadOnlyList<DemoTurn> Turns(DemoFeed feed, double duration, DateTimeOffset openedAt, TimeZoneInfo zone, DemoRandom random)
    {
        List<DemoTurn> turns = [new(openedAt, IncidentStatus.Open)];
        var takenUp = random.NextLogNormal(feed.TakenUp.TotalSeconds, feed.Spread);
        var done = random.NextLogNormal(feed.Done.TotalSeconds * duration, feed.Spread);
        if (random.NextUnit() < 0.015)
        {
            Add(takenUp, IncidentStatus.Cancelled);
            return turns;
        }

        // Some are dealt with on the spot, before anybody says that they were taken up.
        if (takenUp < done * 0.8)
        {
            Add(takenUp, IncidentStatus.InProgress);
        }

        if (feed.AnsweredFirst)
        {
            Add(done, IncidentStatus.Answered);
            Add(done + random.NextLogNormal(TimeSpan.FromDays(2).TotalSeconds, 0.4), IncidentStatus.Closed);
        }
        else
        {
            Add(done, IncidentStatus.Closed);
        }

        return turns;

        void Add(double secondsAfterOpening, IncidentStatus status)
        {
            var seconds = Math.Min(secondsAfterOpening, Longest.TotalSeconds - TimeSpan.SecondsPerDay * 2);
            var at = openedAt + TimeSpan.FromSeconds(Math.Floor(seconds));
            at = feed.RoundTheClock ? at : InOffice(at, zone, random);
            var earliest = turns[^1].At + TimeSpan.FromSeconds(20);
            turns.Add(new DemoTurn(at < earliest ? earliest : at, status));
        }
    }

    private static DateTimeOffset InOffice(DateTimeOffset at, TimeZoneInfo zone, DemoRandom random)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var wait = local.TimeOfDay < OfficeOpens
            ? OfficeOpens - local.TimeOfDay
            : local.TimeOfDay >= OfficeCloses ? OfficeOpens + TimeSpan.FromDays(1) - local.TimeOfDay : TimeSpan.Zero;
        return wait == TimeSpan.Zero ? at : at + wait + TimeSpan.FromSeconds(random.Next(7_200));
    }
}
