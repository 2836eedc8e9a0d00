using System.Diagnostics;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Journal.Tests.Postgres;

[Collection(SharedServer.Collection)]
public sealed class PostgresJournalTests(SharedServer server) : DurableJournalConformance
{
    private const string Full = """
        create function room.full() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
        create trigger is_full before insert on room.blocks for each row execute function room.full();
        create trigger is_full before insert on room.probe for each row execute function room.full();
        """;

    private PostgresOptions? _options;

    private PostgresOptions Options => _options ?? throw new InvalidOperationException("There is no database yet.");

    private PostgresJournal Own => (PostgresJournal)Journal;

    public override async Task InitializeAsync()
    {
        SharedServer.Require();
        _options = await server.NewAsync();
        await base.InitializeAsync();
    }

    [SkippableFact]
    public async Task The_id_stays_with_the_database()
    {
        var id = Own.Id;
        id.Length.ShouldBe(32);
        await ReopenAsync();
        Own.Id.ShouldBe(id);
    }

    [SkippableFact]
    public async Task Changed_bytes_are_found_and_said_with_their_position()
    {
        await AppendAsync(10, count: 10, bytes: 5_000);
        await ChangeAsync("update room.blocks set payload = set_byte(payload, 200, get_byte(payload, 200) # 64) where first = 51");
        var damage = await Should.ThrowAsync<JournalDamagedException>(async () => await Some.AllAsync(Journal));
        damage.Position.ShouldBe(51);
        await Should.ThrowAsync<JournalDamagedException>(async () => await Journal.ReadBlockAsync(55, default));
        (await Journal.ReadBlockAsync(65, default)).ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task A_missing_block_is_found_and_said_with_its_position()
    {
        await AppendAsync(10, count: 10);
        await ChangeAsync("delete from room.blocks where first = 31");
        (await Should.ThrowAsync<JournalDamagedException>(async () => await Some.AllAsync(Journal))).Position.ShouldBe(31);
        (await Should.ThrowAsync<JournalDamagedException>(async () => await Some.AllAsync(Journal, 35))).Position.ShouldBe(35);
        (await Some.AllAsync(Journal, 41)).Count.ShouldBe(6);
    }

    [SkippableTheory]
    [InlineData("insert into room.blocks values (99, 1, 0, 0, '')")]
    [InlineData("update room.blocks set count = 2")]
    [InlineData("delete from room.blocks")]
    [InlineData("truncate room.blocks")]
    [InlineData("update room.head set position = 0")]
    [InlineData("update room.lease set epoch = 7")]
    [InlineData("drop table room.blocks")]
    [InlineData("create table room.mine (id integer)")]
    public async Task The_rooms_role_changes_nothing(string sql)
    {
        await AppendAsync(1);
        (await Should.ThrowAsync<InvalidOperationException>(() => server.RunAsync(Options, $"set role room; {sql}"))).Message.ShouldMatch("permission denied|must be owner");
    }

    [SkippableFact]
    public async Task Not_even_the_owner_changes_an_entry_by_mistake()
    {
        await AppendAsync(1);
        (await Should.ThrowAsync<InvalidOperationException>(() => server.RunAsync(Options, "delete from room.blocks"))).Message.ShouldContain("never changed");
    }

    [SkippableFact]
    public async Task Two_nodes_append_in_one_order_and_each_reads_what_both_wrote()
    {
        await using var other = await PostgresJournal.OpenAsync(Options, null, default);
        var firsts = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(async () =>
            (Number: number, First: await (number % 2 == 0 ? Journal : other).AppendAsync(Some.Batch(number, count: 3), default)))));
        firsts.Select(pair => pair.First).Order().ShouldBe(Enumerable.Range(0, 60).Select(i => (i * 3L) + 1));
        await Eventually.Holds(() => Journal.End == 180 && other.End == 180, "both know the end");
        foreach (var journal in new[] { Journal, other })
        {
            var blocks = await Some.AllAsync(journal);
            blocks.Select(block => (block.FirstPosition, block.Payload.ToArray()[0])).ShouldBe(firsts.OrderBy(pair => pair.First).Select(pair => (pair.First, Some.Payload(pair.Number, 64)[0])));
        }
    }

    [SkippableFact]
    public async Task A_follower_never_sees_a_position_before_those_below_it()
    {
        await using var other = await PostgresJournal.OpenAsync(Options, null, default);
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 50; number++)
            {
                await (writer % 2 == 0 ? Journal : other).AppendAsync(Some.Batch(number, count: 2), default);
            }
        })));
        await using var follower = await PostgresJournal.OpenAsync(Options, null, default);
        var (expected, read) = (1L, 0);
        while (expected <= 400)
        {
            await Eventually.Holds(() => follower.End >= expected, "more is there");
            await foreach (var block in follower.ReadAsync(expected, default))
            {
                block.FirstPosition.ShouldBe(expected);
                expected += block.Count;
                read++;
            }
        }

        read.ShouldBe(200);
        await writing;
    }

    [SkippableFact]
    public async Task While_the_head_is_held_nobody_else_appends()
    {
        await AppendAsync(2);
        await using var other = await PostgresJournal.OpenAsync(Options, null, default);
        var held = await Own.HoldAsync(default);
        held.Position.ShouldBe(2);
        var waiting = other.AppendAsync(Some.Batch(8), default).AsTask();
        (await held.AppendAsync(Some.Batch(9, count: 3), null, default)).ShouldBe(3);
        (await waiting).ShouldBe(6);
        await held.DisposeAsync();
        (await Journal.AppendAsync(Some.Batch(7), default)).ShouldBe(7);
    }

    [SkippableFact]
    public async Task A_head_that_was_let_go_takes_nothing()
    {
        var held = await Own.HoldAsync(default);
        await held.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(async () => await held.AppendAsync(Some.Batch(0), null, default));
        (await Journal.AppendAsync(Some.Batch(0), default)).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Who_holds_the_head_and_stands_still_is_let_go_of()
    {
        await using var other = await PostgresJournal.OpenAsync(Options, null, default);
        var held = await Own.HoldAsync(default);
        (await other.AppendAsync(Some.Batch(0), default)).ShouldBe(1);
        await Should.ThrowAsync<JournalUnavailableException>(async () => await held.AppendAsync(Some.Batch(1), null, default));
        (await Journal.AppendAsync(Some.Batch(2), default)).ShouldBe(2);
    }

    protected override async Task<IJournal> OpenAsync() => await PostgresJournal.OpenAsync(Options, null, default);

    protected override void MakeUnavailable() => server.RunAsync(Options, Full).GetAwaiter().GetResult();

    protected override void MakeWell() => server.RunAsync(Options, "drop function room.full() cascade").GetAwaiter().GetResult();

    protected override Process StartWriter() =>
        EndlessWriter.Start("write-postgres", Options.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), Options.Database, Options.User, Options.Password!);

    private Task<string> ChangeAsync(string sql) => server.RunAsync(Options, $"alter table room.blocks disable trigger user; {sql}; alter table room.blocks enable trigger user");
}
