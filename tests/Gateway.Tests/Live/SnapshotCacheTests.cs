using SituationRoom.Gateway.Live;
using SituationRoom.Gateway.Tests.Support;

namespace SituationRoom.Gateway.Tests.Live;

public sealed class SnapshotCacheTests
{
    [Fact]
    public async Task Whoever_asks_while_one_is_taken_shares_the_next_and_sees_what_came_before_asking()
    {
        var hold = new TaskCompletionSource();
        var room = new FakeRoom { Hold = hold.Task };
        var cache = new SnapshotCache(room);
        var first = cache.FreshAsync(CancellationToken.None).AsTask();
        SpinWait.SpinUntil(() => room.Snapshots == 1, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        room.Advance();
        var later = Enumerable.Range(0, 40).Select(_ => cache.FreshAsync(CancellationToken.None).AsTask()).ToList();
        hold.SetResult();
        (await first).Version.ShouldBe(0);
        (await Task.WhenAll(later)).ShouldAllBe(snapshot => snapshot.Version == 1);
        room.Snapshots.ShouldBe(2);
    }

    [Fact]
    public async Task A_version_is_serialised_once()
    {
        var room = new FakeRoom();
        var cache = new SnapshotCache(room);
        var first = await cache.FreshAsync(CancellationToken.None);
        (await cache.FreshAsync(CancellationToken.None)).ShouldBeSameAs(first);
        room.Advance();
        (await cache.CurrentAsync(CancellationToken.None)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_is_told_to_whoever_asked_and_the_next_one_is_tried_anew()
    {
        var hold = new TaskCompletionSource();
        var room = new FakeRoom { Hold = hold.Task };
        var cache = new SnapshotCache(room);
        var failing = cache.FreshAsync(CancellationToken.None).AsTask();
        hold.SetException(new InvalidOperationException("the room fell"));
        await Should.ThrowAsync<InvalidOperationException>(() => failing);
        room.Hold = Task.CompletedTask;
        (await cache.FreshAsync(CancellationToken.None)).Version.ShouldBe(0);
    }
}
