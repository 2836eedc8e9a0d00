using SituationRoom.Feeds.States;

namespace SituationRoom.Feeds.Tests.States;

public sealed class FileFeedStateStoreTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"states-{Guid.NewGuid():N}");

    [Fact]
    public void What_was_written_last_is_read_also_by_the_next_run()
    {
        var store = new FileFeedStateStore(_directory);
        store.Read("a").ShouldBeNull();
        store.Write("a", "first and long"u8);
        store.Write("a", "second"u8);
        store.Write("b", "other"u8);
        new FileFeedStateStore(_directory).Read("a").ShouldBe("second"u8.ToArray());
        Directory.GetFiles(_directory).Select(Path.GetFileName).ShouldBe(["a.state", "b.state"], ignoreOrder: true);
    }

    [Fact]
    public void What_an_earlier_run_left_half_written_does_not_count()
    {
        var store = new FileFeedStateStore(_directory);
        store.Write("a", "whole"u8);
        File.WriteAllText(Path.Combine(_directory, "a.state.next"), "ha");
        store.Read("a").ShouldBe("whole"u8.ToArray());
        store.Write("a", "next"u8);
        store.Read("a").ShouldBe("next"u8.ToArray());
    }

    public void Dispose()
    {
        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }
}
