using SituationRoom.Journal.Archives;

namespace SituationRoom.Journal.Tests.Archives;

public sealed class ArchiveTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 100)]
    [InlineData(40, 100)]
    [InlineData(40, 60_000)]
    public void What_was_archived_is_read_to_the_byte_with_what_it_says_of_itself(int batches, int bytes)
    {
        var blocks = SomeTrail.Blocks(batches, bytes: bytes);
        var (archive, summary) = Written(blocks);
        var reader = new ArchiveReader(new MemoryStream(archive));
        var read = reader.Blocks().ToList();
        read.Select(block => (block.FirstPosition, block.Count, block.JournaledAt)).ShouldBe(blocks.Select(block => (block.FirstPosition, block.Count, block.JournaledAt)));
        read.Select(block => block.Payload.ToArray()).ShouldBe(blocks.Select(block => block.Payload.ToArray()));
        reader.Summary.ShouldBe(summary);
        var trail = SomeTrail.Verified(blocks);
        (summary.TrailEntries, summary.TrailAfter, summary.Entries).ShouldBe((trail.Count, trail.Last, 4 * batches));
    }

    [Fact]
    public void The_second_of_two_goes_on_with_the_firsts_trail()
    {
        var blocks = SomeTrail.Blocks(20);
        var (_, first) = Written(blocks.Take(8));
        var (archive, second) = Written(blocks.Skip(8), first.Last + 1, first.TrailAfter);
        new ArchiveReader(new MemoryStream(archive)).Blocks().Count().ShouldBe(12);
        second.TrailAfter.ShouldBe(SomeTrail.Verified(blocks).Last);
        Should.Throw<JournalDamagedException>(() => Written(blocks.Skip(8), first.Last + 1)).Message.ShouldContain("which is not there");
        Should.Throw<JournalDamagedException>(() => Written(blocks.Skip(9), first.Last + 1, first.TrailAfter)).Position.ShouldBe(33);
    }

    /// <summary>Each byte in turn over a small archive: never is something else read than what was written.</summary>
    [Fact]
    public void Any_changed_or_missing_byte_is_found()
    {
        var (archive, _) = Written(SomeTrail.Blocks(3));
        for (var at = 0; at < archive.Length; at++)
        {
            // Bytes 12 to 15 of the head are room for later.
            if (at is >= 12 and < 16)
            {
                continue;
            }

            var changed = archive.ToArray();
            changed[at] ^= 0x10;
            Should.Throw<InvalidDataException>(() => new ArchiveReader(new MemoryStream(changed)).Blocks().Count(), $"byte {at}");
            Should.Throw<InvalidDataException>(() => new ArchiveReader(new MemoryStream(archive[..at])).Blocks().Count(), $"cut at {at}");
        }

        Should.Throw<InvalidDataException>(() => new ArchiveReader(new MemoryStream([.. archive, 0])).Blocks().Count());
    }

    internal static (byte[] Bytes, ArchiveSummary Summary) Written(IEnumerable<JournalBlock> blocks, long first = 1, string? trailBefore = null)
    {
        using var to = new MemoryStream();
        var writer = new ArchiveWriter(to, first, trailBefore);
        foreach (var block in blocks)
        {
            writer.Add(block);
        }

        var summary = writer.Finish();
        return (to.ToArray(), summary);
    }
}
