using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using SituationRoom.Acceptance.People;
using SituationRoom.Acceptance.Running;
using SituationRoom.Acceptance.Survival;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Keeping;

/// <summary>The real commands over a real room under load: a backup while it runs, one that is killed, a copy elsewhere that is the same.</summary>
public sealed partial class BackupTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_backup_taken_under_load_is_restored_elsewhere_with_the_same_board_trail_and_sign_in()
    {
        await using var room = await Room.StartAsync(configuration: PlantedCity.Configuration());
        await Planting.PlantAsync(room);
        using var copies = new RigDirectory();
        await using (var sender = new ResendingHttpSender(room.Server.Address, "dispatch-112"))
        {
            sender.Start();
            await Eventually.Async("reports come", Limit, () => Task.FromResult(sender.Acknowledged.Count > 5_000));
            await KilledInTheMiddleAsync(room, copies.Root);
            var underLoad = await RunAsync("backup", "--data", room.Directory.Data, Path.Combine(copies.Root, "under-load.zip"));
            underLoad.Code.ShouldBe(0, underLoad.All);
            await sender.FinishAsync();
        }

        // What stands still is compared whole.
        var backup = Path.Combine(copies.Root, "still.zip");
        var taken = await RunAsync("backup", "--data", room.Directory.Data, "--with-keys", backup);
        taken.Code.ShouldBe(0, taken.All);
        (await RunAsync("backup", "verify", Path.Combine(copies.Root, "under-load.zip"))).Code.ShouldBe(0);
        var board = await BoardFacts.ReadAsync(room);
        (await room.Server.StopAsync(Limit)).ShouldBe(0);
        // It goes with the room that is started on it.
        var elsewhere = new RigDirectory(configuration: PlantedCity.Configuration());
        var restored = await RunAsync("restore", backup, "--data", elsewhere.Data);
        restored.Code.ShouldBe(0, restored.All);
        (await RunAsync("restore", backup, "--data", elsewhere.Data)).ShouldSatisfyAllConditions(again => again.Code.ShouldBe(1), again => again.Error.ShouldContain("not empty"));
        (await TrailAsync(elsewhere.Data)).ShouldBe(Facts(taken.Output));
        await using var copy = await Room.OnAsync(elsewhere);
        (await BoardFacts.ReadAsync(copy)).ShouldBe(board);
        using var person = copy.Client();
        using var signedIn = await person.PostAsJsonAsync("/api/v1/session", new { name = "skrytnova", password = "пароль на первый вход" });
        signedIn.IsSuccessStatusCode.ShouldBeTrue(await signedIn.Content.ReadAsStringAsync());
        using var dispatcher = copy.Client(key: PlantedCity.Token("dispatcher"));
        using var shown = await dispatcher.PostAsJsonAsync("/api/v1/incidents/person", new { feed = "dispatch-112", id = "E-1" });
        (await shown.Content.ReadAsStringAsync()).ShouldContain("555-44-33");
    }

    /// <summary>Killed after it began to write: nothing half bears the name, and the next one of the same name succeeds.</summary>
    private static async Task KilledInTheMiddleAsync(Room room, string directory)
    {
        var target = Path.Combine(directory, "under-load.zip");
        using (var backup = Process.Start(new ProcessStartInfo("dotnet", [Executable.Assembly, "backup", "--data", room.Directory.Data, "--rate", "1", target])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!)
        {
            await Eventually.Async("it writes", Limit, () => Task.FromResult(backup.HasExited || Directory.GetFiles(directory, "*.unfinished").Length > 0));
            backup.Kill();
            await backup.WaitForExitAsync();
        }

        // One that was quicker than the kill is whole.
        if (File.Exists(target))
        {
            (await RunAsync("backup", "verify", target)).Code.ShouldBe(0);
            File.Delete(target);
        }
    }

    private static Task<ShellResult> RunAsync(params string[] arguments) => Shell.RunAsync("dotnet", [Executable.Assembly, .. arguments]);

    /// <summary>What the check of a data directory says of it.</summary>
    private static async Task<(string Entries, string Trail, string Hash)> TrailAsync(string data)
    {
        var check = await RunAsync("check", "--data", data);
        check.Code.ShouldBe(0, check.All);
        return Facts(check.Output);
    }

    /// <summary>The same words, of a backup or of a data directory.</summary>
    private static (string Entries, string Trail, string Hash) Facts(string said)
    {
        var facts = (Entries().Match(said).Groups[1].Value, Trail().Match(said).Groups[1].Value, Hash().Match(said).Groups[1].Value);
        facts.Item3.Length.ShouldBe(64, said);
        return facts;
    }

    [GeneratedRegex(@": (\d+) entries ")]
    private static partial Regex Entries();

    [GeneratedRegex(@"trail of (\d+) is")]
    private static partial Regex Trail();

    [GeneratedRegex("hash is ([0-9a-f]{64})")]
    private static partial Regex Hash();
}
