using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Feeds.Datex2;
using SituationRoom.Feeds.Expiry;
using SituationRoom.Reports;
using static SituationRoom.Feeds.Tests.Datex2.SomePublication;

namespace SituationRoom.Feeds.Tests.Expiry;

/// <summary>Situations end by their own times; the clock stands at 10:15 local time, the publications are of 10:30.</summary>
public sealed class SituationExpiryTests : IDisposable
{
    private const string Eleven = "2026-11-21T11:00:00+03:00";
    private const string Noon = "2026-11-21T12:00:00+03:00";
    private const string ByTimes = "definedByValidityTimeSpec";
    private readonly CollectingSink _room = new();
    private readonly StillClock _clock = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("situation-expiry-");
    private ExpiryFeed _feed;

    public SituationExpiryTests() => _feed = Open();

    [Fact]
    public async Task A_situation_ends_when_the_validity_of_its_record_is_over_and_only_once()
    {
        await SendAsync(Situation(Validity(ByTimes, ends: Eleven)));
        await PassAsync(44);
        Statuses().ShouldBe([IncidentStatus.Open]);
        await PassAsync(1);
        await PassAsync(1);
        Statuses().ShouldBe([IncidentStatus.Open, IncidentStatus.Closed]);
        var closing = _room.Items.Cast<Report>().Last();
        (closing.Id, closing.Revision, closing.OccurredAt).ShouldBe(("S", 1, DateTimeOffset.Parse(Eleven, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task It_also_ends_after_a_restart()
    {
        await SendAsync(Situation(Validity(ByTimes, ends: Eleven)));
        _feed.Dispose();
        _clock.Advance(TimeSpan.FromHours(1));
        _feed = Open();
        await PassAsync(0);
        Statuses().ShouldBe([IncidentStatus.Open, IncidentStatus.Closed]);
    }

    [Theory]
    [InlineData("active", Eleven, "")]
    [InlineData(ByTimes, null, "")]
    [InlineData(ByTimes, Eleven, "<overrunning>true</overrunning>")]
    public async Task What_holds_regardless_of_its_times_or_says_no_end_goes_on(string status, string? ends, string more)
    {
        await SendAsync(Situation(Validity(status, ends: ends, more: more)));
        await PassAsync(600);
        Statuses().ShouldBe([IncidentStatus.Open]);
    }

    [Fact]
    public async Task It_ends_with_the_last_of_its_records()
    {
        await SendAsync($"""<situation id="S" version="1">{Record(Validity(ByTimes, ends: Eleven))}{Record(Validity("planned", ends: Noon), id: "R2")}</situation>""");
        await PassAsync(60);
        Statuses().ShouldBe([IncidentStatus.Open]);
        await PassAsync(45);
        Statuses().ShouldBe([IncidentStatus.Open, IncidentStatus.Closed]);
    }

    [Fact]
    public async Task A_newer_version_moves_the_end_and_an_older_one_does_not()
    {
        await SendAsync(Situation(Validity(ByTimes, ends: Noon), attributes: "version=\"2\""));
        await SendAsync(Situation(Validity(ByTimes, ends: Eleven)));
        await PassAsync(60);
        Statuses().ShouldNotContain(IncidentStatus.Closed);
        await SendAsync(Situation(Validity(ByTimes), attributes: "version=\"3\""));
        await PassAsync(600);
        Statuses().ShouldNotContain(IncidentStatus.Closed);
    }

    [Fact]
    public async Task What_comes_after_its_end_is_closed_at_once_and_again_says_nothing_new()
    {
        await SendAsync(Situation(Validity(ByTimes, ends: Eleven)));
        await PassAsync(60);
        await SendAsync(Situation(Validity(ByTimes, ends: Eleven)));
        await SendAsync(Situation(Validity(ByTimes, ends: Eleven), id: "late"));
        _room.Items.Cast<Report>().Select(report => (report.Id, report.Status)).ShouldBe(
            [("S", IncidentStatus.Open), ("S", IncidentStatus.Closed), ("S", IncidentStatus.Open), ("late", IncidentStatus.Open), ("late", IncidentStatus.Closed)]);
    }

    [Fact]
    public async Task A_list_of_before_the_end_does_not_open_it_again()
    {
        await SendAsync(Situation(Validity(ByTimes, ends: Eleven)));
        await PassAsync(60);
        await CorrectAsync(IncidentStatus.Open);
        Statuses().Last().ShouldBe(IncidentStatus.Closed);
    }

    [Fact]
    public async Task What_a_list_ended_and_then_shows_again_still_ends_by_its_time()
    {
        await SendAsync(Situation(Validity(ByTimes, ends: Eleven)));
        await CorrectAsync(IncidentStatus.Closed);
        await CorrectAsync(IncidentStatus.Open);
        await PassAsync(60);
        Statuses().ShouldBe([IncidentStatus.Open, IncidentStatus.Closed, IncidentStatus.Open, IncidentStatus.Closed]);
    }

    public void Dispose()
    {
        _feed.Dispose();
        _folder.Delete(recursive: true);
    }

    private ExpiryFeed Open() => new(
        _room, feed => feed == "traffic" ? new ValiditySteps() : null, Path.Combine(_folder.FullName, "incidents.ndjson"), _clock, NullLogger<ExpiryFeed>.Instance);

    private async Task SendAsync(string situation) => await _feed.DeliverAsync(
        new Delivery("traffic", _clock.GetUtcNow(), new Datex2Parser(new Datex2Definition { Zone = "Europe/Moscow" }).Parse(V2(situation)).Items), CancellationToken.None);

    /// <summary>As the room says what a complete list means.</summary>
    private async Task CorrectAsync(IncidentStatus status) => await _feed.DeliverAsync(
        new Delivery("traffic", _clock.GetUtcNow(), [new Report { Id = "S", Revision = 1, Status = status, OccurredAt = _clock.GetUtcNow() }]), CancellationToken.None);

    private async Task PassAsync(int minutes)
    {
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        await _feed.EndExpiredAsync(CancellationToken.None);
    }

    private List<IncidentStatus?> Statuses() => [.. _room.Items.Cast<Report>().Select(report => report.Status)];
}
