namespace SituationRoom.Host.Demo;

/// <summary>Something that many report at once, in one district and of one category, on most days.</summary>
/// <param name="Start">When it begins, in the city's time.</param>
/// <param name="Length">How long it lasts; zero on a quiet day.</param>
/// <param name="Category">What it is about.</param>
/// <param name="District">Where.</param>
/// <param name="PerHour">How many reports an hour, by all feeds together.</param>
public readonly record struct DemoBurst(DateTime Start, TimeSpan Length, string Category, string District, double PerHour)
{
    private static readonly string[] Categories = ["housing/power", "housing/water", "roads/accident", "ecology/air", "housing/heating", "ecology/waste"];

    /// <summary>The burst of a local day, counted in days since the year 1.</summary>
    public static DemoBurst OfDay(ulong seed, long day, DemoMap map)
    {
        var random = DemoRandom.For(seed, "burst", day);
        var length = random.NextUnit() < 0.7 ? TimeSpan.FromHours(1.5 + (2 * random.NextUnit())) : TimeSpan.Zero;
        var start = new DateTime(day * TimeSpan.TicksPerDay) + TimeSpan.FromHours(7 + (13 * random.NextUnit()));
        return new DemoBurst(start, length, random.Pick(Categories), random.Pick(map.Districts).Code, 8 + (14 * random.NextUnit()));
    }

    /// <summary>Whether it lasts at a local time.</summary>
    public bool Covers(DateTime local) => local >= Start && local < Start + Length;

    /// <summary>The part of its reports that comes by a feed.</summary>
    public double ShareOf(string feed) => feed switch
    {
        "dispatch-112" => 0.4,
        "traffic-center" => 0.2,
        "incident-manager" => 0.25,
        "chatbot" => 0.25,
        _ => 0.1,
    };
}
