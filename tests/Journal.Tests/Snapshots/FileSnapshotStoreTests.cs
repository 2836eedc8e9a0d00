using SituationRoom.Journal.Snapshots;

namespace SituationRoom.Journal.Tests.Snapshots;

public sealed class FileSnapshotStoreTests : IDisposable
{
    private const int Format = 3;
    private readonly TemporaryDirectory _directory = new();
    private readonly CollectingLogger<FileSnapshotStore> _log = new();
    private readonly FileSnapshotStore _store;

    public FileSnapshotStoreTests() => _store = new FileSnapshotStore(_directory.Path, _log);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Without_a_snapshot_there_is_none() => _store.Open(Format, long.MaxValue).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000_000)]
    public void What_was_saved_is_read(int length)
    {
        var content = Content(length);
        Save(42, content);
        ShouldRead(long.MaxValue, 42, content);
    }

    [Fact]
    public void Small_and_large_writes_are_kept_in_order()
    {
        var content = Content(3_000_000);
        _store.Save(1, Format, stream =>
        {
            var written = 0;
            for (var size = 1; written < content.Length; size = (size * 3) + 1)
            {
                var next = Math.Min(size, content.Length - written);
                stream.Write(content, written, next);
                written += next;
                if (written < content.Length)
                {
                    stream.WriteByte(content[written++]);
                }
            }
        });
        ShouldRead(1, 1, content);
    }

    [Fact]
    public void The_newest_up_to_the_end_of_the_journal_is_taken()
    {
        Save(10, [1]);
        Save(20, [2]);
        ShouldRead(20, 20, [2]);
        ShouldRead(19, 10, [1]);
        _store.Open(Format, 9).ShouldBeNull();
    }

    [Fact]
    public void The_newest_two_are_kept()
    {
        foreach (var position in new[] { 10, 20, 30, 40 })
        {
            Save(position, [1]);
        }

        Directory.GetFiles(_directory.Path).Select(Path.GetFileName).Order().ShouldBe(
            ["snapshot-0000000000000000030.bin", "snapshot-0000000000000000040.bin"]);
    }

    [Fact]
    public void Snapshots_of_a_journal_that_is_gone_give_way()
    {
        Save(1_000, [1]);
        Save(5, [2]);
        Directory.GetFiles(_directory.Path).Length.ShouldBe(1);
        ShouldRead(long.MaxValue, 5, [2]);
    }

    [Fact]
    public void One_of_another_format_is_passed_over()
    {
        Save(10, [1]);
        _store.Save(20, Format + 1, stream => stream.WriteByte(2));
        ShouldRead(long.MaxValue, 10, [1]);
        _log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(47)]
    [InlineData(48)]
    [InlineData(5_000)]
    public void A_damaged_one_is_passed_over_and_said(int at)
    {
        Save(10, [1]);
        Save(20, Content(10_000));
        Change(20, bytes => bytes[at] ^= 0x10);
        ShouldRead(long.MaxValue, 10, [1]);
        var line = _log.Lines.ShouldHaveSingleItem();
        line.ShouldStartWith("Warning: Snapshot");
        line.ShouldContain("0000000000000000020.bin");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(48)]
    [InlineData(9_000)]
    public void One_that_is_cut_short_is_passed_over_and_said(int length)
    {
        Save(10, [1]);
        Save(20, Content(10_000));
        using (var file = File.OpenWrite(PathOf(20)))
        {
            file.SetLength(length);
        }

        ShouldRead(long.MaxValue, 10, [1]);
        _log.Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public void One_that_fails_while_it_is_written_leaves_the_older_ones_and_no_rest()
    {
        Save(10, [1]);
        Should.Throw<InvalidOperationException>(() => _store.Save(20, Format, stream =>
        {
            stream.Write(Content(2_000_000));
            throw new InvalidOperationException("the fold failed");
        }));
        Directory.GetFiles(_directory.Path).ShouldBe([PathOf(10)]);
        ShouldRead(long.MaxValue, 10, [1]);
    }

    [Fact]
    public void What_a_kill_left_half_written_is_removed_at_the_next_start()
    {
        File.WriteAllBytes(PathOf(20) + ".tmp", [1, 2, 3]);
        var store = new FileSnapshotStore(_directory.Path);
        store.Open(Format, long.MaxValue).ShouldBeNull();
        Directory.GetFiles(_directory.Path).ShouldBeEmpty();
    }

    private static byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return content;
    }

    private void Save(long position, byte[] content) => _store.Save(position, Format, stream => stream.Write(content));

    private void ShouldRead(long end, long position, byte[] expected)
    {
        var snapshot = _store.Open(Format, end).ShouldNotBeNull();
        using var content = snapshot.Content;
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        snapshot.Position.ShouldBe(position);
        copy.ToArray().AsSpan().SequenceEqual(expected).ShouldBeTrue();
    }

    private string PathOf(long position) => _directory.File($"snapshot-{position:D19}.bin");

    private void Change(long position, Action<byte[]> change)
    {
        var bytes = File.ReadAllBytes(PathOf(position));
        change(bytes);
        File.WriteAllBytes(PathOf(position), bytes);
    }
}
