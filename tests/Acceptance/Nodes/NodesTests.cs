using System.Globalization;
using SituationRoom.Acceptance.Running;
using SituationRoom.Acceptance.Survival;

namespace SituationRoom.Acceptance.Nodes;

/// <summary>Three nodes over one PostgreSQL, under load with resending senders: whatever is killed, frozen or cut off, nothing acknowledged is lost or counted twice.</summary>
public sealed class NodesTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Nodes = 3;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly string[] Feeds = ["dispatch-112", "pos", "chatbot"];

    // As often as SITUATIONROOM_NODES_ROUNDS says; once in CI.
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("SITUATIONROOM_NODES_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1;

    [SkippableFact]
    public async Task Whatever_is_killed_frozen_or_cut_off_nothing_acknowledged_is_lost_or_counted_twice()
    {
        Cluster.Require();
        await using var cluster = await Cluster.StartAsync(Nodes);
        var senders = Feeds.Select((feed, node) => new ResendingHttpSender(cluster.Nodes[node].Server.Address, feed)).ToList();
        try
        {
            senders.ForEach(sender => sender.Start());
            await MoveOnAsync("at first", senders);
            for (var round = 1; round <= Rounds; round++)
            {
                await EachNodeInTurnAsync(cluster, senders);
                await AllAtOnceAsync(cluster, senders);
                await TheDatabaseAsync(cluster, senders);
                await FrozenAsync(cluster, senders);
                await CutOffAsync(cluster, senders);
                output.WriteLine($"round {round}: {senders.Sum(sender => sender.Acknowledged.Count)} acknowledged");
            }

            foreach (var sender in senders)
            {
                await sender.FinishAsync();
            }

            await SentIsThereOnceAsync(cluster, senders);
        }
        finally
        {
            foreach (var sender in senders)
            {
                await sender.DisposeAsync();
            }
        }
    }

    private static async Task EachNodeInTurnAsync(Cluster cluster, List<ResendingHttpSender> senders)
    {
        foreach (var node in cluster.Nodes)
        {
            await node.Server.KillAsync();
            await MoveOnAsync("while one is dead", [.. senders.Where((_, index) => cluster.Nodes[index] != node)]);
            await node.StartAgainAsync();
            await MoveOnAsync("after one was killed", senders);
        }
    }

    private static async Task AllAtOnceAsync(Cluster cluster, List<ResendingHttpSender> senders)
    {
        await Task.WhenAll(cluster.Nodes.Select(node => node.Server.KillAsync()));
        await Task.WhenAll(cluster.Nodes.Select(node => node.StartAgainAsync()));
        await MoveOnAsync("after all were killed", senders);
    }

    private static async Task TheDatabaseAsync(Cluster cluster, List<ResendingHttpSender> senders)
    {
        await cluster.Database.KillAsync();
        await Eventually.Async("every node says that it is cut off", Long, async () =>
        {
            var all = await Task.WhenAll(cluster.Nodes.Select(Cluster.ReadinessAsync));
            return all.All(answer => answer is { Status: 503 });
        });
        await cluster.Database.StartAgainAsync();
        await MoveOnAsync("after the database was killed", senders);
    }

    private static async Task FrozenAsync(Cluster cluster, List<ResendingHttpSender> senders)
    {
        var leader = await cluster.SomeLeaderAsync();
        await Cluster.SignalAsync(cluster.Nodes[leader], "STOP");
        try
        {
            await cluster.SomeLeaderAsync(but: leader);
            await MoveOnAsync("while the one that led stands still", [.. senders.Where((_, index) => index != leader)]);
        }
        finally
        {
            await Cluster.SignalAsync(cluster.Nodes[leader], "CONT");
        }

        await MoveOnAsync("after it goes on", senders);
    }

    private static async Task CutOffAsync(Cluster cluster, List<ResendingHttpSender> senders)
    {
        var leader = await cluster.SomeLeaderAsync();
        cluster.WayOf(leader).Cut();
        await cluster.SomeLeaderAsync(but: leader);
        await Eventually.Async("the node says that it is cut off", Long, async () => await Cluster.ReadinessAsync(cluster.Nodes[leader]) is { Status: 503, Text: var why } && why.Contains("can't be reached", StringComparison.Ordinal));
        await MoveOnAsync("while one is cut off", [.. senders.Where((_, index) => index != leader)]);
        cluster.WayOf(leader).Mend();
        await MoveOnAsync("after it is mended", senders);
    }

    /// <summary>Every sender is acknowledged something more.</summary>
    private static async Task MoveOnAsync(string when, List<ResendingHttpSender> senders)
    {
        var before = senders.ConvertAll(sender => sender.Acknowledged.Count);
        await Eventually.Async(
            $"every sender is acknowledged more {when}",
            Long,
            () => Task.FromResult(senders.Select((sender, index) => sender.Acknowledged.Count > before[index] + 200).All(moved => moved)),
            () => string.Join("; ", senders.Select((sender, index) => $"{sender.Acknowledged.Count - before[index]} {sender.LastFault}")));
    }

    private static async Task SentIsThereOnceAsync(Cluster cluster, List<ResendingHttpSender> senders)
    {
        await using var replay = await cluster.ReplayAsync();
        var whole = await BoardFacts.ReadAsync(replay);
        var sent = senders.SelectMany((sender, index) => sender.Acknowledged.Ids().Select(id => (Feeds[index], id))).ToHashSet();
        var present = await replay.IncidentsAsync();
        present.Distinct().Count().ShouldBe(present.Count, "an incident stands twice");
        sent.Except(present).ShouldBeEmpty("acknowledged and lost");
        present.Except(sent).ShouldBeEmpty("after the last resend everything sent was acknowledged, and nothing else may be there");
        (await replay.OpenAsync()).ShouldBe(sent.Count);
        foreach (var node in cluster.Nodes)
        {
            await node.OpenBecomesAsync(sent.Count);
            (await BoardFacts.ReadAsync(node)).ShouldBe(whole);
        }
    }
}
