namespace SituationRoom.Host.Demo;

/// <summary>
/// The six feeds of the demonstration. The appeals have the shares of 2024: 71,936 in the year, of them
/// incident-manager 26,872, chatbot 24,390 and pos 20,673. Dispatch, traffic and hotline are scaled to a lively wall.
/// </summary>
public static class DemoFeeds
{
    private const double DaysOf2024 = 366;

    /// <summary>All six.</summary>
    public static readonly IReadOnlyList<DemoFeed> All =
    [
        new()
        {
            Id = "dispatch-112", Prefix = "112", PerDay = 2_000, Rhythm = DemoRhythm.Dispatch, Topics = DemoTopics.Dispatch,
            TakenUp = TimeSpan.FromMinutes(2), Done = TimeSpan.FromMinutes(48), Spread = 0.55, Norm = TimeSpan.FromHours(3), RoundTheClock = true,
        },
        new()
        {
            Id = "traffic-center", Prefix = "TC", ByMqtt = true, PerDay = 200, Rhythm = DemoRhythm.Traffic, Topics = DemoTopics.Traffic,
            TakenUp = TimeSpan.FromMinutes(6), Done = TimeSpan.FromMinutes(55), Norm = TimeSpan.FromHours(4), RoundTheClock = true,
        },
        new()
        {
            Id = "pos", Prefix = "POS", PerDay = 20_673 / DaysOf2024, Rhythm = DemoRhythm.Appeals, Topics = DemoTopics.Appeals,
            TakenUp = TimeSpan.FromHours(20), Done = TimeSpan.FromDays(6.5), Norm = TimeSpan.FromDays(16), AnsweredFirst = true,
        },
        new()
        {
            Id = "incident-manager", Prefix = "IM", PerDay = 26_872 / DaysOf2024, Rhythm = DemoRhythm.Appeals, Topics = DemoTopics.Appeals,
            TakenUp = TimeSpan.FromHours(1.5), Done = TimeSpan.FromHours(8), Norm = TimeSpan.FromHours(24), AnsweredFirst = true,
        },
        new()
        {
            Id = "chatbot", Prefix = "BOT", ByMqtt = true, PerDay = 24_390 / DaysOf2024, Rhythm = DemoRhythm.Appeals, Topics = DemoTopics.Appeals,
            TakenUp = TimeSpan.FromHours(3), Done = TimeSpan.FromHours(34), Norm = TimeSpan.FromDays(4), AnsweredFirst = true,
        },
        new()
        {
            Id = "hotline", Prefix = "HL", PerDay = 60, Rhythm = DemoRhythm.Appeals, Topics = DemoTopics.Appeals,
            TakenUp = TimeSpan.FromHours(4), Done = TimeSpan.FromDays(3), Norm = TimeSpan.FromDays(7), HasPerson = true,
        },
    ];
}
