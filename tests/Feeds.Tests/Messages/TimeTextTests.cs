using static SituationRoom.Feeds.Tests.Parsing;

namespace SituationRoom.Feeds.Tests.Messages;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData("2026-11-21T10:15:00+03:00", "2026-11-21T07:15:00Z")]
    [InlineData("2026-11-21T10:15+03", "2026-11-21T07:15:00Z")]
    [InlineData("2026-11-21 10:15:00z", "2026-11-21T10:15:00Z")]
    [InlineData("2026-11-21t10:15:00,5-0330", "2026-11-21T13:45:00.5Z")]
    [InlineData("2024-02-29T23:59:60Z", "2024-03-01T00:00:00Z")]
    [InlineData("2026-11-21T10:15:00.123456789Z", "2026-11-21T10:15:00.1234567Z")]
    [InlineData("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z")]
    [InlineData("2100-12-31T23:59:59Z", "2100-12-31T23:59:59Z")]
    public void Reads_the_forms_of_RFC_3339_and_their_near_kin(string text, string moment) =>
        Report($$"""{"id":"1","at":"{{text}}"}""").OccurredAt.ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-11-21T10:15:00Zulu")]
    [InlineData("2026-11-21T24:00:00Z")]
    [InlineData("2026-11-21T10:15:61Z")]
    [InlineData("2026-11-21T10:15:00.Z")]
    [InlineData("2026-11-21T10:15:0Z")]
    [InlineData("2026-11-21T10:15:00+3")]
    [InlineData("2026-11-21T10:15:00+19:00")]
    [InlineData("2026-13-21T10:15:00Z")]
    [InlineData("20261121T101500Z")]
    [InlineData("2026-11-21T10:15:00 MSK")]
    public void Refuses_everything_else(string text) => Refused($$"""{"id":"1","at":"{{text}}"}""").Reason.ShouldContain("at: it is not a time");
}
