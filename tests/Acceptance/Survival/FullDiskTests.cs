using System.Net;
using System.Text.Json;
using SituationRoom.Acceptance.Running;
using SituationRoom.Host.Commands.Bench.Rig;

namespace SituationRoom.Acceptance.Survival;

public sealed class FullDiskTests
{
    private const string Feed = "dispatch-112";

    [SkippableFact]
    public async Task A_full_disk_is_503_with_the_reason_and_shown_and_over_by_itself()
    {
        await using var disk = await SmallDisk.TryMountAsync(megabytes: 64);
        Prerequisite.Require(disk is not null, "mounting a tmpfs is not permitted here");
        await using var room = await Room.StartAsync(disk!.Path);
        using var client = room.Client(Feed);
        (await PostAsync(client, 0)).Status.ShouldBe(HttpStatusCode.OK);
        await room.OpenBecomesAsync(200);
        disk.Fill();

        var (refused, acknowledged) = await PostUntilRefusedAsync(client, first: 1);
        refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable);
        refused.Body.GetProperty("detail").GetString()!.ShouldContain("disk", Case.Insensitive);
        refused.RetryAfter.ShouldNotBeNull();
        await TroubleBecomesAsync(room, shown: true);

        disk.MakeRoom();
        await Eventually.Async(
            "reports are taken again",
            TimeSpan.FromSeconds(30),
            async () => (await PostAsync(client, acknowledged)).Status == HttpStatusCode.OK);
        await TroubleBecomesAsync(room, shown: false);
        await room.OpenBecomesAsync(200 * (acknowledged + 1));
        await room.KillAndStartAgainAsync();
        (await room.OpenAsync()).ShouldBe(200 * (acknowledged + 1));
    }

    private static async Task<(PostResult Refused, int Acknowledged)> PostUntilRefusedAsync(HttpClient client, int first)
    {
        for (var batch = first; batch < 500; batch++)
        {
            var answer = await PostAsync(client, batch);
            if (answer.Status != HttpStatusCode.OK)
            {
                return (answer, batch);
            }
        }

        throw new InvalidOperationException("the disk never filled");
    }

    private static async Task<PostResult> PostAsync(HttpClient client, int batch) => await client.PostBytesAsync(
        $"/api/v1/feeds/{Feed}/reports", new ReportBatch(200, DateTimeOffset.UtcNow).Numbered(batch * 200L).ToArray(), "application/x-ndjson");

    private static async Task TroubleBecomesAsync(Room room, bool shown)
    {
        var seen = "";
        await Eventually.Async(
            shown ? "the board says what is wrong" : "the board says that it is well again",
            TimeSpan.FromSeconds(15),
            async () =>
            {
                var board = await room.GetAsync("/api/v1/board");
                var trouble = board.TryGetProperty("trouble", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
                seen = trouble;
                return trouble.Length > 0 == shown;
            },
            () => seen);
    }
}
