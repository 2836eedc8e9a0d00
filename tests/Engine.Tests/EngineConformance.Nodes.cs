using SituationRoom.Core.Mending;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Readiness;
using SituationRoom.Core.Trail;
using SituationRoom.Core.Works;
using SituationRoom.Engine.Tests.Support;
using SituationRoom.Reports;

namespace SituationRoom.Engine.Tests;

/// <summary>Two engines over one journal: what people decide on either is decided once.</summary>
public abstract partial class EngineConformance
{
    [Fact]
    public async Task Of_two_who_decide_on_two_nodes_one_wins_and_the_other_is_told()
    {
        using var head = new SemaphoreSlim(1, 1);
        var site = new Site();
        await using var one = await NodeAsync(site, head, "one");
        await using var other = await NodeAsync(site, head, "other");
        await OutcomesAsync(one, site, new Report { Id = "1", Category = "roads", Districts = ["n1"] });
        await ImportAsync(other, site, Bad, new Report { Id = "2" });

        var modes = await BothAsync(node => node.Readiness.SetReadinessAsync(new ReadinessWish(ReadinessMode.Heightened, 0, "гроза", false), Lead, default));
        modes.Select(result => result.Refusal).ShouldBe([null, ReadinessRefusal.Second], ignoreOrder: true);

        var id = (await one.Works.PutWorkAsync(Repair(site), true, Lead, default)).Now!.Id;
        var works = await BothAsync(node => node.Works.CancelWorkAsync(id, 1, "перенос", Lead, default));
        works.Select(result => result.Refusal).ShouldBe([null, WorkRefusal.Second], ignoreOrder: true);

        var name = new IncidentName("a", "1");
        var moves = await BothAsync(node => node.Hands.MoveAsync(new HandCommand(name, 0, node == one ? Ivanova : Petrov, 0) { Key = "m", Reason = "двор" }, "housing", null, default));
        moves.Select(result => result.Refusal?.Kind).ShouldBe([null, HandRefusalKind.Second], ignoreOrder: true);

        var said = new Report { Id = "-", Title = "Дерево на проводах", Category = "roads", Districts = ["n1"], Person = new Person([new("phone", "+7 918 123-45-67")]) };
        var entered = await BothAsync(node => node.Hands.EnterAsync(said, Ivanova, "call", default));
        entered.Select(result => result.Picture!.Version).ShouldBe([1, 1]);

        var import = (await one.Imports.ImportAsync("a", "bad", default)).ShouldNotBeNull().Import.Version;
        var voids = await BothAsync(node => node.Imports.VoidAsync("a", "bad", import, node == one ? Ivanova : Petrov, ("не тот файл", node == one ? "v1" : "v2"), default));
        voids.Count(result => result.Refusal is null).ShouldBe(1);

        // The chain of hashes holds, whoever appended to it, and one event stands for each decision.
        var trail = await VerifiedAsync(site);
        (trail.Count, trail.Broken).ShouldBe((6L, null));

        async Task<T[]> BothAsync<T>(Func<IRunningEngine, ValueTask<T>> decide) => await Task.WhenAll(decide(one).AsTask(), decide(other).AsTask());
    }

    private async Task<IRunningEngine> NodeAsync(Site site, SemaphoreSlim head, string name)
    {
        var engine = Start(site.Parts with { Journal = new NodeJournal(site.Memory, head, name), Snapshots = new MemorySnapshots() }, null, new RoomLimits());
        await engine.Room.FeedsAsync(default);
        return engine;
    }
}
