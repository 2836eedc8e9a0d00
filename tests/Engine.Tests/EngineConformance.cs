using System.Text;
using System.Text.Json;
using SituationRoom.Core.Board;
using SituationRoom.Engine.Asking;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Journal;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>What every engine does, whatever it is made of. Other parts of it: the partial files beside.</summary>
public abstract partial class EngineConformance
{
    /// <summary>Starts an engine over the parts; it may still be reading its journal when this returns.</summary>
    protected abstract IRunningEngine Start(RoomParts parts, IBoardObserver? observer, RoomLimits limits);

    [Fact]
    public async Task A_report_is_accepted_once_and_a_duplicate_ever_after()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var report = new Report { Id = "1", Status = IncidentStatus.Open };
        (await OutcomesAsync(engine, site, report)).ShouldBe([OutcomeKind.Accepted]);
        (await OutcomesAsync(engine, site, report, report with { Status = IncidentStatus.Closed })).ShouldBe([OutcomeKind.Duplicate, OutcomeKind.Accepted]);
        (await OutcomesAsync(engine, site, report, report)).ShouldBe([OutcomeKind.Duplicate, OutcomeKind.Duplicate]);

        var other = report with { Id = "2" };
        (await OutcomesAsync(engine, site, other, other)).ShouldBe([OutcomeKind.Accepted, OutcomeKind.Duplicate]);
        var figures = engine.Room.Figures;
        (figures.Accepted, figures.Duplicates, figures.Incidents).ShouldBe((3, 4, 2));
    }

    [Fact]
    public async Task The_same_id_of_two_feeds_is_two_incidents()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var report = new Report { Id = "1" };
        (await OutcomesAsync(engine, site, report)).ShouldBe([OutcomeKind.Accepted]);
        var other = await engine.Sink.DeliverAsync(new Delivery("b", site.Clock.Now, [report]), default);
        other.Outcomes[0].Kind.ShouldBe(OutcomeKind.Accepted);
        (await engine.Room.CellsAsync(default)).Single(IsTotal).Tallies[(int)Tally.Open].ShouldBe(2);
    }

    [Fact]
    public async Task An_empty_delivery_is_durable_at_once()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var result = await engine.Sink.DeliverAsync(site.Delivery(), default);
        (result.Status, result.Outcomes.Count, site.Memory.End).ShouldBe((DeliveryStatus.Durable, 0, 0));
    }

    [Fact]
    public async Task A_rejection_is_kept_with_its_bytes_under_a_key_of_its_own()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var message = Encoding.UTF8.GetBytes("""{ "phone": "+7 918 123-45-67", """);
        var result = await engine.Sink.DeliverAsync(site.Delivery(new Rejection { Why = Fault.Said("id: missing"), Message = message }), default);
        var outcome = result.Outcomes.ShouldHaveSingleItem();
        (outcome.Kind, outcome.Reason).ShouldBe((OutcomeKind.Rejected, "id: missing"));

        var listed = (await engine.Room.RejectionsAsync(new() { Feed = "a" }, default)).Items.ShouldHaveSingleItem();
        (listed.Id, listed.Reason, listed.Length).ShouldBe((outcome.RejectionId, "id: missing", message.Length));
        (await engine.Room.RejectionsAsync(new() { Feed = "b" }, default)).Items.ShouldBeEmpty();
        (await engine.Room.FeedsAsync(default)).Single(feed => feed.Id == "a").Rejected.ShouldBe(1);

        var block = (await site.Memory.ReadBlockAsync(long.Parse(listed.Id, System.Globalization.CultureInfo.InvariantCulture), default)).ShouldNotBeNull();
        Encoding.UTF8.GetString(block.Payload.Span).ShouldNotContain("918");
        var (keyName, cipher) = ReadRejection(block);
        PersonalCipher.Decrypt(site.Vault.Find(keyName).ShouldNotBeNull(), keyName, cipher).ShouldBe(message);
    }

    [Fact]
    public async Task Personal_data_lie_encrypted_and_never_reach_a_board()
    {
        var site = new Site();
        var observer = new CollectingObserver();
        await using var engine = await StartedAsync(site, observer);
        var report = new Report
        {
            Id = "1",
            Severity = Severity.Extreme,
            Title = "Прорыв трубы, кв. 15, звонить 8 918 123-45-67",
            Text = "Пришла Секретова",
            Latitude = 45,
            Longitude = 39,
            Person = new Person([new("name", "Секретова Анна"), new("phone", "+79181234567")]),
        };
        (await OutcomesAsync(engine, site, report)).ShouldBe([OutcomeKind.Accepted]);
        (await OutcomesAsync(engine, site, report)).ShouldBe([OutcomeKind.Duplicate]);
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        var board = await BoardAsync(engine, snapshot => snapshot.Ticker.Length == 1);
        board.Notable.ShouldHaveSingleItem().Title.ShouldBe("Прорыв трубы, звонить …");
        var seen = JsonSerializer.Serialize(board, Plain) + JsonSerializer.Serialize(observer.Deltas, Plain);
        foreach (var secret in new[] { "Секретова", "Анна", "918", "123-45", "кв. 15" })
        {
            seen.ShouldNotContain(secret);
        }

        var block = (await site.Memory.ReadBlockAsync(1, default)).ShouldNotBeNull();
        Encoding.UTF8.GetString(block.Payload.Span).ShouldNotContain("Анна");
        var person = ReadPerson(block);
        var plain = PersonalCipher.Decrypt(site.Vault.Find("person/a/1").ShouldNotBeNull(), "person/a/1", person);
        Encoding.UTF8.GetString(plain).ShouldContain("79181234567");
        (await engine.Room.IncidentsAsync(new IncidentQuery(), default)).Items.ShouldHaveSingleItem().HasPerson.ShouldBeTrue();

        // Another phone is another content.
        var moved = report with { Person = new Person([new("name", "Секретова Анна"), new("phone", "+79180000000")]) };
        (await OutcomesAsync(engine, site, moved)).ShouldBe([OutcomeKind.Accepted]);
    }

    [Fact]
    public async Task The_latest_reading_of_a_key_is_the_one_of_the_latest_moment()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var noon = site.Clock.Now;
        var reading = new Reading { Key = "jam", At = noon, Value = 7, Unit = "score", District = "n1" };
        (await OutcomesAsync(engine, site, reading, reading with { At = noon.AddMinutes(-1), Value = 3 }, reading with { Key = "flow", Value = 90 }))
            .ShouldBe([OutcomeKind.Accepted, OutcomeKind.Accepted, OutcomeKind.Accepted]);
        (await OutcomesAsync(engine, site, reading)).ShouldBe([OutcomeKind.Duplicate]);
        var latest = await engine.Room.ReadingsAsync(default);
        latest.ShouldBe([
            new LatestReading("a", "flow", noon, 90, "score", "n1"),
            new LatestReading("a", "jam", noon, 7, "score", "n1")]);
    }

    [Fact]
    public async Task A_reading_from_the_future_does_not_hold_its_place_until_then()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        var received = site.Clock.Now;
        await OutcomesAsync(engine, site, new Reading { Key = "jam", At = received.AddYears(1), Value = 10 });
        (await engine.Room.ReadingsAsync(default)).ShouldHaveSingleItem().At.ShouldBe(received);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await OutcomesAsync(engine, site, new Reading { Key = "jam", At = site.Clock.Now, Value = 4 });
        (await engine.Room.ReadingsAsync(default)).ShouldHaveSingleItem().Value.ShouldBe(4);
    }

    [Fact]
    public async Task A_feed_that_says_it_failed_is_failed_until_it_is_heard()
    {
        var site = new Site();
        await using var engine = await StartedAsync(site);
        engine.Sink.ReportFeedState("a", "the broker went away");
        var failed = (await engine.Room.FeedsAsync(default)).Single(feed => feed.Id == "a");
        (failed.Health, failed.Trouble).ShouldBe(("failed", "the broker went away"));
        await OutcomesAsync(engine, site, new Report { Id = "1" });
        (await engine.Room.FeedsAsync(default)).Single(feed => feed.Id == "a").Health.ShouldBe("live");
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool IsTotal(CellCounts cell) => cell is { District: "*", Category: "*" };

    private static async Task<OutcomeKind[]> OutcomesAsync(IRunningEngine engine, Site site, params FeedItem[] items)
    {
        var result = await engine.Sink.DeliverAsync(site.Delivery(items), default);
        result.Status.ShouldBe(DeliveryStatus.Durable, result.Reason);
        return [.. result.Outcomes.Select(outcome => outcome.Kind)];
    }

    /// <summary>Asks for the board until it is as expected; each question is a turn of the engine.</summary>
    private static async Task<BoardSnapshot> BoardAsync(IRunningEngine engine, Func<BoardSnapshot, bool> isAsExpected)
    {
        for (var turn = 0; turn < 10_000; turn++)
        {
            var board = await engine.Room.SnapshotAsync(default);
            if (isAsExpected(board))
            {
                return board;
            }
        }

        throw new ShouldAssertException("the board is not as expected");
    }

    private async Task<IRunningEngine> StartedAsync(Site site, IBoardObserver? observer = null, RoomLimits? limits = null)
    {
        var engine = Start(site.Parts, observer, limits ?? new RoomLimits());
        await engine.Room.FeedsAsync(default);
        engine.Room.IsReady.ShouldBeTrue();
        return engine;
    }

    private static (string KeyName, byte[] Cipher) ReadRejection(JournalBlock block)
    {
        var reader = new EntryReader(block.Payload.Span);
        reader.Next().ShouldBeTrue();
        return RejectionEntry.ReadMessage(reader.Entry);
    }

    private static byte[] ReadPerson(JournalBlock block)
    {
        var reader = new EntryReader(block.Payload.Span);
        reader.Next().ShouldBeTrue();
        return ReportDetails.Read(reader.Entry).Person.ToArray();
    }
}
