using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Feeds.Cap;
using SituationRoom.Feeds.Expiry;
using SituationRoom.Feeds.Tests.Cap;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Expiry;

public sealed class AlertExpiryTests : IDisposable
{
    private const string A = "s.example.org,a";
    private readonly CollectingSink _room = new();
    private readonly StillClock _clock = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alert-expiry-");
    private ExpiryFeed _feed;

    public AlertExpiryTests() => _feed = Open();

    private string Ledger => Path.Combine(_folder.FullName, "expiry", "incidents.ndjson");

    [Fact]
    public async Task An_alert_ends_when_it_expires_and_only_once()
    {
        await SendAsync(Some.Xml("Alert", "a", 0, expires: 60));
        await _feed.EndExpiredAsync(CancellationToken.None);
        Sent().ShouldBe([(A, IncidentStatus.Open)]);
        _clock.Advance(TimeSpan.FromHours(1));
        await _feed.EndExpiredAsync(CancellationToken.None);
        await _feed.EndExpiredAsync(CancellationToken.None);
        Sent().ShouldBe([(A, IncidentStatus.Open), (A, IncidentStatus.Closed)]);
    }

    [Fact]
    public async Task After_a_restart_an_alert_still_ends_and_an_update_still_finds_it()
    {
        await SendAsync(Some.Xml("Alert", "a", 0, expires: 60));
        await SendAsync(Some.Xml("Update", "b", 10, "a@0", expires: 90));
        Restart();
        await SendAsync(Some.Xml("Update", "c", 14, "b@10", expires: 120));
        _clock.Advance(TimeSpan.FromMinutes(100));
        await _feed.EndExpiredAsync(CancellationToken.None);
        Sent().Count(sent => sent.Status == IncidentStatus.Closed).ShouldBe(0);
        Restart();
        _clock.Advance(TimeSpan.FromMinutes(10));
        await _feed.EndExpiredAsync(CancellationToken.None);
        Sent().Last().ShouldBe((A, IncidentStatus.Closed));
        Sent().Select(sent => sent.Id).Distinct().ShouldBe([A]);
        Restart();
        await _feed.EndExpiredAsync(CancellationToken.None);
        Sent().Count(sent => sent.Status == IncidentStatus.Closed).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_room_did_not_take_is_not_remembered()
    {
        _room.Answer = number => number == 1 ? new DeliveryResult { Status = DeliveryStatus.Pressed, Reason = "full" } : null;
        (await SendAsync(Some.Xml("Alert", "a", 0, expires: 60))).Status.ShouldBe(DeliveryStatus.Pressed);
        _clock.Advance(TimeSpan.FromHours(2));
        await _feed.EndExpiredAsync(CancellationToken.None);
        _room.Deliveries.Count.ShouldBe(1);
        var again = await SendAsync(Some.Xml("Alert", "a", 0, expires: 60));
        again.Outcomes.Count.ShouldBe(1);
        Sent().Skip(1).ShouldBe([(A, IncidentStatus.Open), (A, IncidentStatus.Closed)]);
    }

    [Fact]
    public async Task What_could_not_be_ended_is_ended_later()
    {
        await SendAsync(Some.Xml("Alert", "a", 0, expires: 60));
        _clock.Advance(TimeSpan.FromHours(1));
        _room.Answer = number => number == 2 ? new DeliveryResult { Status = DeliveryStatus.Unavailable, Reason = "disk" } : null;
        await _feed.EndExpiredAsync(CancellationToken.None);
        await _feed.EndExpiredAsync(CancellationToken.None);
        _room.Deliveries.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_webhook_sent_five_times_says_the_same_five_times()
    {
        for (var i = 0; i < 5; i++)
        {
            await SendAsync(Some.Xml("Alert", "a", 0, expires: 60));
        }

        _room.Deliveries.Count.ShouldBe(5);
        (await File.ReadAllLinesAsync(Ledger)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Messages_of_one_delivery_are_taken_in_the_order_in_which_they_were_issued()
    {
        await SendAsync(Some.Xml("Alert", "a", 0));
        await SendAsync($"<list>{Some.Xml("Update", "c", 20, "b@10")}{Some.Xml("Update", "b", 10, "a@0")}</list>");
        Sent().Select(sent => sent.Id).ShouldBe([A, A, A]);
        _room.Deliveries.Last().Items.Cast<Report>().Select(report => report.Revision).ShouldBe(
            [Some.Morning.AddMinutes(20).ToUnixTimeMilliseconds(), Some.Morning.AddMinutes(10).ToUnixTimeMilliseconds()]);
    }

    [Fact]
    public async Task Half_a_line_at_the_end_is_overlooked_and_written_over()
    {
        await SendAsync(Some.Xml("Alert", "a", 0, expires: 60));
        _feed.Dispose();
        await File.AppendAllTextAsync(Ledger, "{\"Incident\":{\"Fe");
        _feed = Open();
        await SendAsync(Some.Xml("Update", "b", 10, "a@0", expires: 70));
        Restart();
        (await SendAsync(Some.Xml("Update", "c", 12, "b@10"))).Status.ShouldBe(DeliveryStatus.Durable);
        Sent().Select(sent => sent.Id).Distinct().ShouldBe([A]);
    }

    [Fact]
    public async Task What_is_long_over_is_forgotten_at_a_restart()
    {
        await SendAsync(Some.Xml("Alert", "a", 0, expires: 60));
        await SendAsync(Some.Xml("Alert", "b", 0));
        _clock.Advance(TimeSpan.FromHours(2));
        await _feed.EndExpiredAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(61));
        Restart();
        (await File.ReadAllLinesAsync(Ledger)).ShouldHaveSingleItem().ShouldContain("s.example.org,b");
    }

    [Fact]
    public async Task Other_feeds_go_through_untouched()
    {
        var report = Some.Reports(Some.Xml("Update", "b", 10, "a@0", expires: 20))[0];
        var delivery = new Delivery("dispatch", _clock.GetUtcNow(), [report]);
        await _feed.DeliverAsync(delivery, CancellationToken.None);
        _room.Deliveries.ShouldHaveSingleItem().ShouldBeSameAs(delivery);
    }

    [Fact]
    public async Task A_report_of_the_feed_that_no_alert_made_goes_through()
    {
        await _feed.DeliverAsync(new Delivery("meteo", _clock.GetUtcNow(), [new Report { Id = "by hand" }]), CancellationToken.None);
        _room.Items.ShouldHaveSingleItem().ShouldBe(new Report { Id = "by hand" });
    }

    public void Dispose()
    {
        _feed.Dispose();
        _folder.Delete(recursive: true);
    }

    private ExpiryFeed Open() => new(_room, feed => feed == "meteo" ? new CapSteps() : null, Ledger, _clock, NullLogger<ExpiryFeed>.Instance);

    private void Restart()
    {
        _feed.Dispose();
        _feed = Open();
    }

    private async Task<DeliveryResult> SendAsync(string xml) =>
        await _feed.DeliverAsync(new Delivery("meteo", _clock.GetUtcNow(), new CapParser().Parse(Encoding.UTF8.GetBytes(xml)).Items), CancellationToken.None);

    private IEnumerable<(string Id, IncidentStatus? Status)> Sent() => _room.Items.Cast<Report>().Select(report => (report.Id, report.Status));
}
