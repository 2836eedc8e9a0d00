using SituationRoom.Reports;

namespace SituationRoom.Host.Demo;

/// <summary>
/// The demonstration city: a pure function of its seed and of time. A quarter of an hour always holds the same
/// incidents with the same lives, so a run that stopped goes on where it was, and what is sent twice is the same twice.
/// </summary>
public sealed class DemoCity
{
    /// <summary>Length of a slot, the unit in which incidents are made.</summary>
    public static readonly TimeSpan Slot = TimeSpan.FromMinutes(15);

    private readonly ulong _seed;
    private readonly DemoMap _map;
    private readonly TimeZoneInfo _zone;

    /// <summary>A city of its own for each seed.</summary>
    public DemoCity(ulong seed, DemoMap map, TimeZoneInfo zone)
    {
        _seed = seed;
        _map = map;
        _zone = zone;
    }

    /// <summary>
    /// A feed's incidents that open at or after <paramref name="from"/> and before <paramref name="until"/>, in the
    /// order of their slots.
    /// </summary>
    public IEnumerable<DemoIncident> Incidents(DemoFeed feed, DateTimeOffset from, DateTimeOffset until)
    {
        for (var slot = from.UtcTicks / Slot.Ticks; slot * Slot.Ticks < until.UtcTicks; slot++)
        {
            foreach (var incident in InSlot(feed, slot))
            {
                if (incident.OpenedAt >= from && incident.OpenedAt < until)
                {
                    yield return incident;
                }
            }
        }
    }

    private List<DemoIncident> InSlot(DemoFeed feed, long slot)
    {
        var random = DemoRandom.For(_seed, feed.Id, slot);
        var start = new DateTimeOffset(slot * Slot.Ticks, TimeSpan.Zero);
        var local = TimeZoneInfo.ConvertTime(start + (Slot / 2), _zone).DateTime;
        var day = local.Date.Ticks / TimeSpan.TicksPerDay;
        var mood = DemoRandom.For(_seed, feed.Id + "/day", day).NextLogNormal(1, 0.07);
        var share = Slot.TotalDays * feed.PerDay;
        var incidents = new List<DemoIncident>();
        var count = random.NextPoisson(share * mood * feed.Rhythm.At(local));
        for (var index = 0; index < count; index++)
        {
            var topic = random.Pick(feed.Topics, candidate => candidate.Weight);
            incidents.Add(Make(feed, topic, null, start, incidents.Count, random));
        }

        var burst = DemoBurst.OfDay(_seed, day, _map);
        if (burst.Covers(local) && feed.Topics.FirstOrDefault(topic => topic.Category == burst.Category) is { } bursting)
        {
            for (var extra = random.NextPoisson(burst.PerHour * Slot.TotalHours * burst.ShareOf(feed.Id)); extra > 0; extra--)
            {
                incidents.Add(Make(feed, bursting, burst.District, start, incidents.Count, random));
            }
        }

        return incidents;
    }

    private DemoIncident Make(DemoFeed feed, DemoTopic topic, string? district, DateTimeOffset start, int index, DemoRandom random)
    {
        var openedAt = start + TimeSpan.FromSeconds(Math.Floor(random.NextUnit() * Slot.TotalSeconds));
        var severity = SeverityOf(topic, random.NextUnit());
        var suggestion = !feed.RoundTheClock && random.NextUnit() < 0.06;
        return new DemoIncident
        {
            Feed = feed.Id,
            Id = $"{feed.Prefix}-{start:yyMMdd-HHmm}-{index + 1:00}",
            Topic = topic,
            Kind = feed.RoundTheClock ? IncidentKind.Incident : suggestion ? IncidentKind.Suggestion : IncidentKind.Appeal,
            Severity = severity,
            Title = random.Pick(topic.Titles),
            Text = topic.Texts.Count > 0 && random.NextUnit() < 0.7 ? random.Pick(topic.Texts) : null,
            Place = _map.Place(random, district),
            OpenedAt = openedAt,
            Due = openedAt + feed.Norm,
            PersonNumber = feed.HasPerson ? random.Next(10_000) : null,
            Turns = DemoLife.Turns(feed, topic.Duration * (severity >= Severity.Severe ? 3 : 1), openedAt, _zone, random),
        };
    }

    private static Severity SeverityOf(DemoTopic topic, double chance)
    {
        var severe = topic.Extreme + topic.Severe;
        return chance switch
        {
            _ when chance < topic.Extreme => Severity.Extreme,
            _ when chance < severe => Severity.Severe,
            _ when chance < severe + topic.Moderate => Severity.Moderate,
            _ when chance < severe + topic.Moderate + 0.14 => Severity.Unknown,
            _ => Severity.Minor,
        };
    }
}
