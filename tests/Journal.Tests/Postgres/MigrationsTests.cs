using SituationRoom.Journal.Postgres;

namespace SituationRoom.Journal.Tests.Postgres;

[Collection(SharedServer.Collection)]
public sealed class MigrationsTests(SharedServer server)
{
    [SkippableFact]
    public async Task A_database_without_the_schema_is_refused_with_the_remedy()
    {
        SharedServer.Require();
        var options = await server.EmptyAsync();
        (await Should.ThrowAsync<InvalidDataException>(() => PostgresJournal.OpenAsync(options, null, default))).Message.ShouldContain("run: situationroom database migrate");
        (await Migrations.VerifyAsync(options, default)).ShouldHaveSingleItem().ShouldContain("database migrate");
    }

    [SkippableFact]
    public async Task What_was_applied_is_not_applied_again()
    {
        SharedServer.Require();
        var options = await server.NewAsync();
        (await Migrations.ApplyAsync(SharedServer.Owner(options), options.User, default)).ShouldBeEmpty();
        (await Migrations.VerifyAsync(options, default)).ShouldBeEmpty();
        (await Migrations.VerifyAsync(SharedServer.Owner(options), default)).ShouldHaveSingleItem().ShouldContain("may change entries");
    }

    [SkippableFact]
    public async Task The_script_does_the_same()
    {
        SharedServer.Require();
        var options = await server.EmptyAsync();
        await server.RunAsync(options, Migrations.Script(options.User));
        (await Migrations.VerifyAsync(options, default)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_step_that_is_another_is_refused()
    {
        SharedServer.Require();
        var options = await server.NewAsync();
        await server.RunAsync(options, "update room_migrations set sha256 = 'other' where number = 1");
        (await Migrations.VerifyAsync(options, default)).ShouldHaveSingleItem().ShouldContain("not the one that this build knows");
    }

    [Fact]
    public void Steps_are_numbered_without_gaps() => Migrations.All.Select(step => step.Number).ShouldBe(Enumerable.Range(1, Migrations.All.Count));
}
