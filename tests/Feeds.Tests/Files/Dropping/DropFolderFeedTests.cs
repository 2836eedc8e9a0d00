using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Files.Dropping;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Files.Dropping;

public sealed class DropFolderFeedTests : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);
    private readonly string _path = Directory.CreateTempSubdirectory("drop-").FullName;
    private readonly StillClock _clock = new();
    private readonly FolderRoom _room = new();
    private DropFolderFeed _feed;

    public DropFolderFeedTests() => _feed = Feed();

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task A_file_is_taken_once_it_has_not_changed_for_a_while_and_moved_with_a_report()
    {
        Drop("a.csv", "id,title\n1,Яма\n2,Свет\n2,Свет\n,x\n");
        await _feed.LookAsync(default);
        _room.Order.ShouldBeEmpty();

        await SettleAsync();
        _room.Order.ShouldBe(["1", "2", "2"]);
        File.Exists(At("a.csv")).ShouldBeFalse();
        File.ReadAllText(At("done/a.csv")).ShouldContain("1,Яма");
        File.ReadAllLines(At("done/a.csv.report.txt")).ShouldBe(
        [
            "file: a.csv", "feed: drops", "at: 2026-11-21T07:15:05Z", "read: 4", "accepted: 2", "duplicate: 1", "rejected: 1",
            "  1  id (from id): it is missing; every message needs an identity of its own",
        ]);
        File.ReadAllText(At("done/a.csv.rejected.csv")).ShouldStartWith("5,\"id (from id): it is missing");
        _room.States.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_whose_name_leaves_no_room_for_an_ending_is_taken_each_time_it_comes()
    {
        var name = new string('ж', 120) + ".ndjson";
        for (var time = 1; time <= 2; time++)
        {
            Drop(name, $$"""{"id":"{{time}}"}{{'\n'}}{"no":"id"}{{'\n'}}""");
            await SettleAsync();
            _room.Order.Count.ShouldBe(time);
            Directory.GetFiles(At("done"), "*.report.txt").Length.ShouldBe(time);
            Directory.GetFiles(At("done"), "*.rejected.ndjson").Length.ShouldBe(time);
        }

        File.Exists(At(name)).ShouldBeFalse();
        File.Exists(At($"done/{name}")).ShouldBeTrue();
        _room.States.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_cannot_be_moved_keeps_no_other_from_being_taken()
    {
        Directory.CreateDirectory(At("done/a.csv.report.txt"));
        Drop("a.csv", "id\n1\n");
        Drop("b.csv", "id\n2\n");
        Drop("c.csv", "id\n3\n");
        await SettleAsync();
        _room.Seen.ShouldBe(["1", "2", "3"], ignoreOrder: true);
        File.Exists(At("done/b.csv")).ShouldBeTrue();
        File.Exists(At("done/c.csv")).ShouldBeTrue();
        File.Exists(At("a.csv")).ShouldBeTrue();
        _room.States.Last().ShouldStartWith("a.csv: ");

        Directory.Delete(At("done/a.csv.report.txt"));
        await _feed.LookAsync(default);
        File.Exists(At("done/a.csv")).ShouldBeTrue();
        _room.States.Last().ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_waits()
    {
        Drop("a.csv", "id\n1\n");
        await _feed.LookAsync(default);
        for (var i = 0; i < 3; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(4));
            File.AppendAllText(At("a.csv"), $"{i + 2}\n");
            await _feed.LookAsync(default);
        }

        _room.Order.ShouldBeEmpty();
        await SettleAsync();
        _room.Order.ShouldBe(["1", "2", "3", "4"]);
    }

    [Fact]
    public async Task A_spreadsheet_in_a_format_that_is_not_read_is_put_aside_with_the_remedy()
    {
        File.Copy(SpreadsheetProgramTests.PathOf("calc.ods"), At("calc.ods"));
        await SettleAsync();
        _room.Order.ShouldBeEmpty();
        File.Exists(At("calc.ods")).ShouldBeFalse();
        File.ReadAllText(At("failed/calc.ods.report.txt")).ShouldContain("failed: it is an OpenDocument spreadsheet, which is not read; open it in a spreadsheet and save it as .xlsx, or as .csv");
        _room.States.Last().ShouldStartWith("calc.ods: it is an OpenDocument spreadsheet");
    }

    [Theory]
    [InlineData("a.csv.tmp")]
    [InlineData("a.csv.part")]
    [InlineData(".a.csv")]
    [InlineData("~$a.xlsx")]
    [InlineData("readme.md")]
    public async Task What_is_unfinished_or_of_another_kind_stays_where_it_is(string name)
    {
        Drop(name, "id\n1\n");
        await SettleAsync();
        _room.Order.ShouldBeEmpty();
        File.Exists(At(name)).ShouldBeTrue();

        // Renaming it is how many senders say that it is whole.
        File.Move(At(name), At("whole.csv"));
        await SettleAsync();
        _room.Order.ShouldBe(["1"]);
    }

    [Fact]
    public async Task Every_form_is_taken()
    {
        Drop("a.ndjson", "{\"id\":\"n\"}\n");
        Drop("b.json", "[{\"id\":\"j\"}]");
        File.WriteAllBytes(At("c.xlsx"), new Workbook().Sheet("a", [[Workbook.Inline("id")], [Workbook.Inline("x")]]).Bytes());
        using (var gzip = new GZipStream(File.Create(At("d.csv.gz")), CompressionMode.Compress))
        {
            gzip.Write("id\ng\n"u8);
        }

        await SettleAsync();
        _room.Seen.ShouldBe(["n", "j", "x", "g"], ignoreOrder: true);
        Directory.GetFiles(At("done")).Length.ShouldBe(8);
    }

    [Fact]
    public async Task A_file_of_the_same_name_is_kept_beside_the_earlier_one()
    {
        foreach (var id in (string[])["1", "2", "3"])
        {
            Drop("a.csv", $"id\n{id}\n");
            await SettleAsync();
        }

        Directory.GetFiles(At("done"), "*.csv").Select(File.ReadAllText).Order().ShouldBe(["id\n1\n", "id\n2\n", "id\n3\n"]);
        Directory.GetFiles(At("done"), "*.report.txt").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("a.xlsx", "PK\u0003\u0004 cut", "cut short or damaged")]
    [InlineData("a.xlsx", "<html><table/></html>", "HTML page under the name of a workbook")]
    [InlineData("a.csv", "number;topic\n1;x\n", "none of the columns that the mapping names")]
    [InlineData("a.csv", "", "the file is empty")]
    [InlineData("a.csv", "id,lat,lon\n1,200,7\n", "no row of a.csv was understood")]
    public async Task A_file_that_can_not_be_read_goes_to_failed_and_so_does_the_feed_until_a_good_one_comes(string name, string text, string reason)
    {
        Drop(name, text);
        await SettleAsync();
        _room.States.ShouldHaveSingleItem()!.ShouldContain(reason);
        File.ReadAllText(At($"failed/{name}")).ShouldBe(text);
        File.Exists(At($"failed/{name}.report.txt")).ShouldBeTrue();

        Drop("good.csv", "id\n1\n");
        await SettleAsync();
        _room.States[^1].ShouldBeNull();
    }

    [Fact]
    public async Task An_import_that_was_cut_off_goes_on_where_it_stopped()
    {
        Drop("a.csv", "id\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i}\n")));
        await _feed.LookAsync(default);
        _clock.Advance(Settle);
        _room.StopAfter = 20;
        await Should.ThrowAsync<OperationCanceledException>(() => _feed.LookAsync(default));
        File.Exists(At("a.csv")).ShouldBeTrue();
        var before = _room.Order.Count;
        before.ShouldBe(20_000);

        _room.StopAfter = int.MaxValue;
        _feed = Feed();
        await SettleAsync();
        _room.Seen.Count.ShouldBe(50_000);
        _room.Order.Count.ShouldBe(50_000);
        File.ReadAllText(At("done/a.csv.report.txt")).ShouldContain("read: 50000\naccepted: 50000\nduplicate: 0\n");
    }

    [Fact]
    public async Task A_file_that_was_written_to_while_it_was_read_is_taken_up_again()
    {
        Drop("a.csv", "id\n1\n");
        _room.OnDelivery = _ => File.AppendAllText(At("a.csv"), "2\n");
        await SettleAsync();
        File.Exists(At("a.csv")).ShouldBeTrue();

        _room.OnDelivery = null;
        await SettleAsync();
        _room.Seen.ShouldBe(["1", "2"]);
        File.Exists(At("done/a.csv")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_folder_that_is_gone_fails_the_feed_until_it_is_back()
    {
        Directory.Move(_path, _path + "-away");
        await _feed.LookAsync(default);
        await _feed.LookAsync(default);
        _room.States.ShouldHaveSingleItem()!.ShouldContain("is not there; make or mount it");
        Directory.Exists(_path).ShouldBeFalse();

        Directory.Move(_path + "-away", _path);
        await _feed.LookAsync(default);
        _room.States[^1].ShouldBeNull();
    }

    [Fact]
    public async Task Links_that_leave_the_folder_are_refused_and_not_followed()
    {
        var outside = Path.Combine(Path.GetTempPath(), $"outside-{Guid.NewGuid():N}.csv");
        File.WriteAllText(outside, "id\nsecret\n");
        try
        {
            File.CreateSymbolicLink(At("a.csv"), outside);
            File.CreateSymbolicLink(At("b.csv"), At("nowhere.csv"));
            Drop("c.csv", "id\n1\n");
            File.CreateSymbolicLink(At("d.csv"), At("c.csv"));
            await SettleAsync();
            _room.Order.ShouldBe(["1"]);
            new FileInfo(At("failed/a.csv")).LinkTarget.ShouldBe(outside);
            File.ReadAllText(At("failed/a.csv.report.txt")).ShouldContain("a link that leads out of the folder");
            File.ReadAllText(outside).ShouldBe("id\nsecret\n");
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    public async Task Only_names_of_the_pattern_are_taken_and_one_that_says_no_form_fails()
    {
        _feed = Feed(folder => folder with { Pattern = "export-*" });
        Drop("export-1.CSV", "id\n1\n");
        Drop("export-2.pdf", "%PDF");
        Drop("other.csv", "id\n2\n");
        await SettleAsync();
        _room.Order.ShouldBe(["1"]);
        File.Exists(At("other.csv")).ShouldBeTrue();
        File.ReadAllText(At("failed/export-2.pdf.report.txt")).ShouldContain("its name does not say what it holds");
    }

    private DropFolderFeed Feed(Func<FolderDefinition, FolderDefinition>? change = null)
    {
        var folder = new FolderDefinition { Path = Path.GetFileName(_path), Settle = Settle };
        var feed = new FeedDefinition { Id = "drops", Door = FeedDoor.Folder, Folder = change is null ? folder : change(folder) };
        FeedValidator.Validate([feed]).ShouldBeEmpty();
        return new DropFolderFeed(feed, Path.GetDirectoryName(_path)!, _room, _clock, NullLogger<DropFolderFeed>.Instance);
    }

    private async Task SettleAsync()
    {
        await _feed.LookAsync(default);
        _clock.Advance(Settle);
        await _feed.LookAsync(default);
    }

    private string At(string name) => Path.Combine(_path, name);

    private void Drop(string name, string text) => File.WriteAllText(At(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
