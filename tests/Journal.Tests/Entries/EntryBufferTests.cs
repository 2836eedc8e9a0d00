using SituationRoom.Journal.Entries;

namespace SituationRoom.Journal.Tests.Entries;

public sealed class EntryBufferTests
{
    [Fact]
    public void What_was_written_stays_while_it_grows()
    {
        using var buffer = new EntryBuffer(16);
        var expected = new List<byte>();
        for (var number = 0; number < 5_000; number++)
        {
            buffer.Write($"{number}").ShouldBe($"{number}".Length);
            expected.AddRange(System.Text.Encoding.UTF8.GetBytes($"{number}"));
        }

        buffer.Written.ToArray().ShouldBe(expected);
    }

    [Fact]
    public void It_is_cut_back_cleared_and_given_back_twice_without_harm()
    {
        var buffer = new EntryBuffer(16);
        buffer.Write("abc"u8);
        buffer.Truncate(1);
        buffer.Write((byte)'z');
        buffer.Written.ToArray().ShouldBe("az"u8.ToArray());
        buffer.Clear();
        buffer.Length.ShouldBe(0);
        buffer.Dispose();
        buffer.Dispose();
    }
}
