using SituationRoom.Core.Deadlines;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Deadlines;

public sealed class NormsTests
{
    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");
    private static readonly WorkCalendar Office = new()
    {
        Id = "office",
        Workdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        Hours = [new(9 * 60, 18 * 60)],
    };

    // A Thursday, 11:00 in the city.
    private static readonly long At = new DateTimeOffset(2026, 11, 19, 8, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    [Fact]
    public void Each_of_the_three_is_decided_by_the_most_specific_norm_that_speaks_of_it()
    {
        Norm[] norms =
        [
            new() { Accept = Span("30s"), Final = Span("30d") },
            new() { Channel = Channel.Social, FirstAnswer = Span("9h"), Calendar = "office" },
            new() { Category = "roads", Final = Span("10d") },
            new() { Category = "roads/accident", Final = Span("4h") },
            new() { Category = "roads", Channel = Channel.Social, Final = Span("2d") },
            new() { Feed = "pos", Final = Span("20d") },
        ];
        Due(norms, "pos", Channel.Feedback, "housing").ShouldBe((At + 30, 0, At + (20 * 86_400)));
        Due(norms, "vk", Channel.Social, "housing").ShouldBe((At + 30, At + (24 * 3600), At + (30 * 86_400)));
        Due(norms, "vk", Channel.Social, "roads/potholes").Final.ShouldBe(At + (2 * 86_400));
        Due(norms, "112", Channel.Dispatch, "roads/potholes").Final.ShouldBe(At + (10 * 86_400));
        Due(norms, "112", Channel.Dispatch, "roads/accident").Final.ShouldBe(At + (4 * 3600));
        Due(norms, "112", Channel.Dispatch, "roadside").Final.ShouldBe(At + (30 * 86_400));
        Due(norms, "pos", Channel.Feedback, "roads/accident").Final.ShouldBe(At + (20 * 86_400));
    }

    [Theory]
    [InlineData("2025-12-31T20:59:59Z", 30)]
    [InlineData("2025-12-31T21:00:00Z", 20)]
    [InlineData("2026-06-30T20:59:59Z", 20)]
    [InlineData("2026-06-30T21:00:00Z", 10)]
    [InlineData("2027-01-15T00:00:00Z", 30)]
    public void The_norm_in_force_on_the_day_in_the_city_decides(string at, int days)
    {
        Norm[] norms =
        [
            new() { Kind = IncidentKind.Appeal, Final = Span("30d") },
            new() { Kind = IncidentKind.Appeal, Final = Span("20d"), From = new(2026, 1, 1), Until = new(2026, 12, 31) },
            new() { Kind = IncidentKind.Appeal, Final = Span("10d"), From = new(2026, 7, 1), Until = new(2026, 12, 31) },
        ];
        var second = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds();
        Made(norms).Decide(("pos", Channel.Feedback), "none", IncidentKind.Appeal, second).Final.ShouldBe((uint)(second + (days * 86_400)));
        Made(norms).Decide(("pos", Channel.Feedback), "none", IncidentKind.Incident, second).Final.ShouldBe(0u);
    }

    [Fact]
    public void Working_days_and_days_may_stand_in_one_norm()
    {
        Norm[] norms = [new() { Accept = Span("3wd"), Final = Span("30d"), Calendar = "office" }];
        var monday = new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Due(norms, "pos", Channel.Feedback, "none").ShouldBe((monday, 0, At + (30 * 86_400)));
    }

    [Fact]
    public void A_day_is_a_day_also_where_clocks_change()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var norms = new Norms([new Norm { Final = Span("1d") }], [], [], berlin);
        var before = new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.FromHours(1)).ToUnixTimeSeconds();
        norms.Decide(("a", Channel.Social), "none", IncidentKind.Incident, before).Final.ShouldBe((uint)(before + (23 * 3600)));
        var skipped = new DateTimeOffset(2026, 3, 28, 2, 30, 0, TimeSpan.FromHours(1)).ToUnixTimeSeconds();
        var forward = new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        norms.Decide(("a", Channel.Social), "none", IncidentKind.Incident, skipped).Final.ShouldBe((uint)forward);
    }

    [Fact]
    public void Whatever_was_changed_in_norms_or_calendars_is_another_version()
    {
        Norm[] norms = [new() { Final = Span("30d"), Calendar = "office" }];
        var version = Made(norms).Version;
        Made(norms).Version.ShouldBe(version);
        Made([norms[0] with { Final = Span("29d") }]).Version.ShouldNotBe(version);
        new Norms(norms, [Office with { Holidays = [new(2026, 1, 1)] }], [], Moscow).Version.ShouldNotBe(version);
        Norms.None.Version.ShouldBe(0u);
        Norms.None.Decide(("a", Channel.Social), "none", IncidentKind.Incident, At).ShouldBe(default);
    }

    [Theory]
    [InlineData("30s", 30, NormUnit.Seconds)]
    [InlineData("4h", 14_400, NormUnit.Seconds)]
    [InlineData("10d", 10, NormUnit.Days)]
    [InlineData("10wd", 10, NormUnit.WorkingDays)]
    public void A_span_is_a_whole_number_and_a_unit(string text, long amount, NormUnit unit) =>
        NormSpan.Parse(text).ShouldBe(new NormSpan(amount, unit));

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("10")]
    [InlineData("-1d")]
    [InlineData("0h")]
    [InlineData("1.5h")]
    [InlineData("9999999999999999999d")]
    [InlineData("4000d")]
    [InlineData("10 d")]
    public void Anything_else_is_no_span(string text) => NormSpan.Parse(text).ShouldBeNull();

    private static (long Accept, long FirstAnswer, long Final) Due(Norm[] norms, string feed, Channel channel, string category)
    {
        var due = Made(norms).Decide((feed, channel), category, IncidentKind.Incident, At);
        return (due.Accept, due.FirstAnswer, due.Final);
    }

    private static Norms Made(Norm[] norms) =>
        new(norms, [Office], ["roads", "roads/potholes", "roads/accident", "roadside", "housing"], Moscow);

    private static NormSpan? Span(string text) => NormSpan.Parse(text);
}
