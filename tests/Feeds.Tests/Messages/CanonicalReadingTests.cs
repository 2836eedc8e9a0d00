using SituationRoom.Reports;
using static SituationRoom.Feeds.Tests.Parsing;

namespace SituationRoom.Feeds.Tests.Messages;

public sealed class CanonicalReadingTests
{
    [Fact]
    public void Reads_every_member_and_skips_the_rest()
    {
        var reading = AsReadings("""{ "key": "jam", "at": "2026-11-21T10:15:00+03:00", "value": 7.0, "unit": "score", "district": "tsentralny", "lat": 45.0, "lon": 39.0, "more": [1] }""")
            .ShouldHaveSingleItem().ShouldBeOfType<Reading>();
        reading.Key.ShouldBe("jam");
        reading.At.ShouldBe(new DateTimeOffset(2026, 11, 21, 7, 15, 0, TimeSpan.Zero));
        reading.Value.ShouldBe(7.0);
        reading.Unit.ShouldBe("score");
        reading.District.ShouldBe("tsentralny");
        reading.Latitude.ShouldBe(45.0);
        reading.Longitude.ShouldBe(39.0);
    }

    [Theory]
    [InlineData("""{"at":"2026-11-21T10:15:00Z","value":1}""", "key: it is missing")]
    [InlineData("""{"key":"jam","value":1}""", "at: it is missing")]
    [InlineData("""{"key":"jam","at":"2026-11-21T10:15:00Z"}""", "value: it is missing")]
    [InlineData("""{"key":"jam","at":"2026-11-21T10:15:00Z","value":null}""", "value: it is missing")]
    [InlineData("""{"key":"jam","at":"2026-11-21T10:15:00Z","value":"7"}""", "value: it is not a finite number")]
    [InlineData("""{"key":"jam","at":"2026-11-21T10:15:00Z","value":1e400}""", "value: it is not a finite number")]
    [InlineData("""{"key":"jam","at":"2026-11-21T10:15:00Z","value":7,"lat":1}""", "lat: it came without lon")]
    public void Refuses_what_cannot_be_right_and_says_why(string json, string reason)
    {
        var rejection = AsReadings(json).ShouldHaveSingleItem().ShouldBeOfType<Rejection>();
        rejection.Reason.ShouldContain(reason);
        rejection.Bytes().ShouldBe(json);
    }
}
