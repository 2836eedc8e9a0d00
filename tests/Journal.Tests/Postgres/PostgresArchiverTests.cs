using System.Globalization;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Journal.Tests.Postgres;

[Collection(SharedServer.Collection)]
public sealed class PostgresArchiverTests(SharedServer server) : JournalArchiverConformance
{
    private PostgresOptions? _options;

    protected override IJournalArchiver Archiver => Own.Archiver;

    private PostgresOptions Options => _options ?? throw new InvalidOperationException("There is no database yet.");

    private PostgresJournal Own => (PostgresJournal)Journal;

    public override async Task InitializeAsync()
    {
        SharedServer.Require();
        _options = await server.NewAsync();
        await base.InitializeAsync();
    }

    [SkippableFact]
    public async Task Another_node_reads_what_this_one_has_moved_and_moves_nothing_itself()
    {
        await using var other = await PostgresJournal.OpenAsync(Options, null, default);
        (await other.Archiver.NextAsync(April, long.MaxValue - 1, default)).ShouldBeNull("it does not lead");
        (await AllAsync(April)).Count.ShouldBe(3);
        (await Some.AllAsync(other)).Select(block => Convert.ToHexString(block.Payload.Span)).ShouldBe(Batches.Select(batch => Convert.ToHexString(batch.Payload.Span)));
    }

    [SkippableFact]
    public async Task Nothing_leaves_that_no_archive_holds_nor_is_an_archive_changed()
    {
        await AllAsync(April);
        foreach (var sql in new[] { "delete from room.blocks where first = 325", "update room.archives set last = 400", "delete from room.archives", "truncate room.archives" })
        {
            (await Should.ThrowAsync<InvalidOperationException>(() => server.RunAsync(Options, sql))).Message.ShouldContain("never changed");
            (await Should.ThrowAsync<InvalidOperationException>(() => server.RunAsync(Options, $"set role room; {sql}"))).Message.ShouldContain("permission denied");
        }
    }

    [SkippableTheory]
    [InlineData(0, 88, "ab", "lease")]
    [InlineData(1, 88, "ab", "not those that were packed")]
    [InlineData(1, 86, "ab", "not those that were packed")]
    public async Task The_database_takes_only_what_the_leader_packed_right(int epochs, long last, string hash, string says)
    {
        var epoch = (Own.LeadingEpoch!.Value - 1 + epochs).ToString(CultureInfo.InvariantCulture);
        var sql = $"select room.archive('{Own.Node}', {epoch}, {last.ToString(CultureInfo.InvariantCulture)}, '\\x{hash}', '\\x00')";
        (await Should.ThrowAsync<InvalidOperationException>(() => server.RunAsync(Options, $"set role room; {sql}"))).Message.ShouldContain(says);
        await ShouldReadEverythingAsync();
    }

    [SkippableFact]
    public async Task What_is_younger_than_a_month_stays_whatever_is_asked_for()
    {
        await Journal.AppendAsync(Some.Batch(0) with { JournaledAt = DateTimeOffset.UtcNow }, default);
        await Journal.AppendAsync(Some.Batch(1) with { JournaledAt = DateTimeOffset.UtcNow.AddMonths(1) }, default);
        (await Should.ThrowAsync<JournalUnavailableException>(() => AllAsync(DateTimeOffset.MaxValue))).Message.ShouldContain("too new");
        (await OnlineFromAsync()).ShouldBe(401, "all before it has moved");
        (await Some.AllAsync(Journal)).Count.ShouldBe(102);
    }

    [SkippableFact]
    public async Task A_damaged_archive_is_said_with_its_position()
    {
        await AllAsync(April);
        await server.RunAsync(
            Options, "alter table room.archives disable trigger never_changed; update room.archives set bytes = set_byte(bytes, 60, get_byte(bytes, 60) # 1) where first = 89");
        await ReopenAsync();
        (await Should.ThrowAsync<JournalDamagedException>(() => Some.AllAsync(Journal))).Position.ShouldBe(89);
        (await Some.AllAsync(Journal, 201)).Count.ShouldBe(50);
    }

    protected override async Task<IJournal> OpenAsync()
    {
        var journal = await PostgresJournal.OpenAsync(Options, null, default);
        await Eventually.Holds(() => journal.LeadingEpoch is not null, "it leads");
        return journal;
    }

    protected override async Task<long> OnlineFromAsync() =>
        long.Parse(await server.RunAsync(Options, "select min(first) from room.blocks"), CultureInfo.InvariantCulture);
}
