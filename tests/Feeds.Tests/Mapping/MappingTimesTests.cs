using System.Text;
using SituationRoom.Feeds.Mapping;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Mapping;

public sealed class MappingTimesTests
{
    [Theory]
    [InlineData("iso", "Europe/Berlin", "2026-07-01T12:00:00", "2026-07-01T10:00:00Z")]
    [InlineData("iso", "Europe/Berlin", "2026-07-01T12:00:00+00:00", "2026-07-01T12:00:00Z")]
    [InlineData("iso", "Europe/Berlin", "2026-07-01", "2026-06-30T22:00:00Z")]
    [InlineData("iso", "Europe/Berlin", "2026-07-01 12:00", "2026-07-01T10:00:00Z")]
    [InlineData("unix", "Europe/Berlin", "1795245300.5", "2026-11-21T07:15:00.5Z")]
    [InlineData("unixMs", "Europe/Berlin", "1795245300500", "2026-11-21T07:15:00.5Z")]
    [InlineData("MM/dd/yyyy HH:mm", "America/Chicago", "12/31/2021 19:14", "2022-01-01T01:14:00Z")]
    [InlineData("dd.MM.yyyy HH:mm zzz", "Europe/Berlin", "21.11.2026 10:15 +03:00", "2026-11-21T07:15:00Z")]
    [InlineData("yyyyMMdd'z'HHmm", "UTC", "20261121z0715", "2026-11-21T07:15:00Z")]
    public void Reads_the_formats_that_it_names(string format, string zone, string text, string moment) => At(format, zone, text).ShouldBe(Moment(moment));

    [Theory]
    // Put forward from 02:00 to 03:00: what the clock never showed is read as if it had not been put forward.
    [InlineData("Europe/Berlin", "2026-03-29T02:30:00", "2026-03-29T01:30:00Z")]
    [InlineData("America/Chicago", "2023-03-12T02:30:00", "2023-03-12T08:30:00Z")]
    // Put back from 03:00 to 02:00: what the clock showed twice is the first time.
    [InlineData("Europe/Berlin", "2026-10-25T02:30:00", "2026-10-25T00:30:00Z")]
    [InlineData("America/Chicago", "2023-11-05T01:30:00", "2023-11-05T06:30:00Z")]
    // Moscow left summer time for good on 2014-10-26 at 02:00.
    [InlineData("Europe/Moscow", "2014-10-26T01:30:00", "2014-10-25T21:30:00Z")]
    [InlineData("Europe/Moscow", "2011-03-27T02:30:00", "2011-03-26T23:30:00Z")]
    public void Decides_what_a_changed_clock_shows(string zone, string text, string moment) => At("iso", zone, text).ShouldBe(Moment(moment));

    [Theory]
    [InlineData("iso", null, "2026-07-01T12:00:00", "name the \"zone\"")]
    [InlineData("iso", "UTC", "gestern", "in none of the mapping's formats")]
    [InlineData("unix", "UTC", "1795245300500", "check the order of \"times\" and the unit")]
    [InlineData("unix", "UTC", "99999999999999999999999999999", "in none of the mapping's formats")]
    [InlineData("unix", "UTC", "9999999999999999", "1970")]
    [InlineData("dd.MM.yyyy", "UTC", "01.01.1901", "1970")]
    [InlineData("dd.MM.yyyy", "Europe/Moscow", "31.12.9999", "1970")]
    public void Refuses_what_is_no_moment_and_names_the_remedy(string format, string? zone, string text, string reason) =>
        Item(format, zone, text).ShouldBeOfType<Rejection>().Reason.ShouldContain(reason);

    [Fact]
    public void Tries_formats_in_their_order()
    {
        At("MM/dd/yyyy HH:mm\", \"unixMs", "UTC", "1795245300000").ShouldBe(Moment("2026-11-21T07:15:00Z"));
        At("dd/MM/yyyy\", \"MM/dd/yyyy", "UTC", "01/02/2026").ShouldBe(Moment("2026-02-01T00:00:00Z"));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset? At(string format, string zone, string text) => Item(format, zone, text).ShouldBeOfType<Report>().OccurredAt;

    private static FeedItem Item(string format, string? zone, string text)
    {
        var named = zone is null ? "" : $"\"zone\": \"{zone}\",";
        var mapping = MappingTests.Read($$"""{ {{named}} "times": ["{{format}}"], "report": { "id": { "value": "1" }, "at": { "from": "at" } } }""");
        var items = new List<FeedItem>();
        new MappedParser(mapping).Parse(Encoding.UTF8.GetBytes($$"""{"at":"{{text}}"}"""), MessageForm.Json, MessageKind.Reports, items);
        return items.ShouldHaveSingleItem();
    }
}
