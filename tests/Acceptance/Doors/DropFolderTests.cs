using System.Globalization;
using SituationRoom.Acceptance.Running;

namespace SituationRoom.Acceptance.Doors;

public sealed class DropFolderTests
{
    private const int Rows = 200_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Exports_are_taken_once_they_are_whole_and_moved_with_a_report()
    {
        await using var room = await StartAsync();
        var drop = Directory.CreateDirectory(Path.Combine(room.Directory.Root, "drop")).FullName;
        await File.WriteAllTextAsync(Path.Combine(drop, "a.csv"), "number,category\nA-1,roads/potholes\nA-2,roads/potholes\n,lost\n");
        File.Copy(Path.Combine(Executable.Root, "deploy", "examples", "pos", "sample.xlsx"), Path.Combine(drop, "b.xlsx"));
        await File.WriteAllTextAsync(Path.Combine(drop, "c.csv.part"), "number\nC-1\n");
        await MovedAsync(drop, "done/a.csv");
        await MovedAsync(drop, "done/b.xlsx");
        (await File.ReadAllTextAsync(Path.Combine(drop, "done/a.csv.report.txt"))).ShouldContain("accepted: 2\nduplicate: 0\nrejected: 1\n");
        await File.WriteAllTextAsync(Path.Combine(drop, "again.csv"), "number,category\nA-1,roads/potholes\nA-2,roads/potholes\n,lost\n");
        await MovedAsync(drop, "done/again.csv");
        (await File.ReadAllTextAsync(Path.Combine(drop, "done/again.csv.report.txt"))).ShouldContain("accepted: 0\nduplicate: 2\nrejected: 1\n");
        (await room.GetAsync("/api/v1/rejections")).GetProperty("items").GetArrayLength().ShouldBe(1);
        File.Exists(Path.Combine(drop, "c.csv.part")).ShouldBeTrue();
        await room.OpenBecomesAsync(8);

        File.Move(Path.Combine(drop, "c.csv.part"), Path.Combine(drop, "c.csv"));
        await MovedAsync(drop, "done/c.csv");
        await room.OpenBecomesAsync(9);
    }

    [Fact]
    public async Task A_file_that_is_written_slowly_is_taken_whole()
    {
        await using var room = await StartAsync();
        var drop = Directory.CreateDirectory(Path.Combine(room.Directory.Root, "drop")).FullName;
        await using (var slow = new StreamWriter(Path.Combine(drop, "slow.csv")) { AutoFlush = true })
        {
            await slow.WriteAsync("number\n");
            for (var i = 0; i < 30; i++)
            {
                await slow.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"S-{i}\n"));
                await Eventually.PassAsync(TimeSpan.FromMilliseconds(50));
            }

            (await room.OpenAsync()).ShouldBe(0);
        }

        await MovedAsync(drop, "done/slow.csv");
        await room.OpenBecomesAsync(30);
    }

    [Fact]
    public async Task Killed_in_the_middle_of_a_file_every_row_is_there_once()
    {
        await using var room = await StartAsync();
        var drop = Directory.CreateDirectory(Path.Combine(room.Directory.Root, "drop")).FullName;
        var file = Path.Combine(drop, "big.csv");
        await File.WriteAllLinesAsync(file + ".part", Enumerable.Range(0, Rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"B-{row},roads/potholes")).Prepend("number,category"));
        File.Move(file + ".part", file);

        var open = 0;
        for (var kills = 0; kills < 2; kills++)
        {
            var before = open;
            await Eventually.Async("rows are taken in", Limit, async () => (open = await room.OpenAsync()) > before, () => $"{open}");
            await room.KillAndStartAgainAsync();
            open = await room.OpenAsync();
        }

        await MovedAsync(drop, "done/big.csv");
        await room.OpenBecomesAsync(Rows);
        var report = await File.ReadAllTextAsync(Path.Combine(drop, "done/big.csv.report.txt"));
        report.ShouldContain("rejected: 0\n");
        Directory.GetFiles(Path.Combine(drop, ".situationroom")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_is_not_there_fails_its_feed_and_the_room_goes_on()
    {
        await using var room = await StartAsync();
        await Eventually.Async(
            "the feed says what is wrong", Limit, async () => (await room.GetAsync("/api/v1/feeds")).ToString().Contains("is not there; make or mount it", StringComparison.Ordinal));
        var drop = Directory.CreateDirectory(Path.Combine(room.Directory.Root, "drop")).FullName;
        await File.WriteAllTextAsync(Path.Combine(drop, "a.csv"), "number\n1\n");
        await room.OpenBecomesAsync(1);
    }

    private static Task<Room> StartAsync() => Room.StartAsync(configuration: RigText.WithFeed(new
    {
        id = "exports",
        channel = "feedback",
        door = "folder",
        folder = new { path = "drop", every = "200ms", settle = "1500ms" },
        mapping = new
        {
            csv = new { header = "present" },
            zone = "Europe/Moscow",
            report = new { id = new { from = new[] { "number", "Номер обращения" } }, category = new { from = "category" } },
        },
    }));

    private static async Task MovedAsync(string drop, string target) =>
        await Eventually.Async($"{target} is there", Limit, () => Task.FromResult(File.Exists(Path.Combine(drop, target))), () => string.Join(", ", Directory.GetFiles(drop, "*", SearchOption.AllDirectories)));
}
