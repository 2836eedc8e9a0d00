using SituationRoom.Feeds.Files.Importing;

namespace SituationRoom.Host.Tests.Import;

public sealed class ImportRunTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("import-").FullName;
    private readonly CollectingTarget _room = new();
    private readonly Silence _progress = new();

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Takes_every_row_in_order_and_accounts_for_each()
    {
        var plan = Plan(Lines("a.csv", "1", "2", "!bad", "2", "3"), Lines("b.csv", "4", "1"));
        var result = await RunAsync(plan);

        result.Account.ShouldBe(new ImportAccount(7, 4, 2, 1));
        result.NewIncidents.ShouldBe(4);
        _room.Order.ShouldBe(["1", "2", "2", "3", "4", "1"]);
        _progress.LastShare.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_import_takes_nothing_twice()
    {
        var plan = Plan(Lines("a.csv", "1", "2", "3"));
        await RunAsync(plan);
        var second = await RunAsync(plan);
        second.Account.ShouldBe(new ImportAccount(3, 0, 3, 0));
        second.NewIncidents.ShouldBe(0);
    }

    [Fact]
    public async Task One_that_was_stopped_goes_on_after_the_last_batch_that_was_taken()
    {
        var plan = Plan(Lines("a.csv", "1", "2", "3", "4"), Lines("b.csv", "5", "6", "7", "8"));
        _room.StopAfter = 3;
        (await Should.ThrowAsync<ImportStoppedException>(() => RunAsync(plan))).Message.ShouldBe("the disk is full");
        File.Exists(plan.CheckpointPath).ShouldBeTrue();

        _room.StopAfter = int.MaxValue;
        _room.Order.Clear();
        var rest = await RunAsync(plan);
        rest.Resumed.ShouldBeTrue();
        rest.Account.ShouldBe(new ImportAccount(2, 2, 0, 0));
        _room.Order.ShouldBe(["7", "8"]);
        File.Exists(plan.CheckpointPath).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_changed_since_is_read_from_its_beginning()
    {
        var plan = Plan(Lines("a.csv", "1", "2", "3", "4"));
        _room.StopAfter = 1;
        await Should.ThrowAsync<ImportStoppedException>(() => RunAsync(plan));

        Lines("a.csv", "0", "1", "2", "3", "4");
        _room.StopAfter = int.MaxValue;
        (await RunAsync(plan)).Account.ShouldBe(new ImportAccount(5, 3, 2, 0));
    }

    [Fact]
    public async Task Restart_disregards_what_was_noted()
    {
        var plan = Plan(Lines("a.csv", "1", "2", "3", "4"));
        _room.StopAfter = 1;
        await Should.ThrowAsync<ImportStoppedException>(() => RunAsync(plan));
        _room.StopAfter = int.MaxValue;
        (await RunAsync(plan with { Restart = true })).Account.ShouldBe(new ImportAccount(4, 2, 2, 0));
    }

    [Fact]
    public async Task Rejected_rows_lie_beside_the_file_with_line_and_reason()
    {
        var csv = await RunAsync(Plan(Lines("a.csv", "1", "!x,y", "2")));
        csv.RejectsFiles.ShouldBe([Path.Combine(_directory, "a.csv.rejected.csv")]);
        (await File.ReadAllTextAsync(csv.RejectsFiles[0])).ShouldBe("2,\"it is no \"\"id\"\"\",!x,y\n");

        var json = await RunAsync(Plan(Lines("b.ndjson", "!x")));
        (await File.ReadAllTextAsync(json.RejectsFiles[0])).ShouldBe("""{"line":1,"reason":"it is no \"id\"","message":"!x"}""" + "\n");
    }

    [Fact]
    public void A_directory_is_read_in_the_order_of_names_without_what_an_import_wrote()
    {
        Lines("b.csv", "1");
        Lines("a.ndjson", "1");
        Lines("a.ndjson.rejected.ndjson", "1");
        Lines("readme.txt", "1");
        ImportFiles.Expand([_directory]).Select(Path.GetFileName).ShouldBe(["a.ndjson", "b.csv"]);
        Should.Throw<ImportStoppedException>(() => ImportFiles.Expand([Path.Combine(_directory, "none.csv")])).Message.ShouldContain("none.csv");
    }

    private Task<ImportResult> RunAsync(ImportPlan plan) => new ImportRun(new LineReader(2), _room, _progress).RunAsync(plan, CancellationToken.None);

    private static ImportPlan Plan(params string[] files) => new("pos", files, null, Restart: false);

    private string Lines(string name, params string[] lines)
    {
        var path = Path.Combine(_directory, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
