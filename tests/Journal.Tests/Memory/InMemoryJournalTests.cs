using SituationRoom.Journal.Memory;

namespace SituationRoom.Journal.Tests.Memory;

public sealed class InMemoryJournalTests : JournalConformance
{
    [Fact]
    public async Task A_payload_that_is_kept_longer_than_allowed_is_spoilt()
    {
        await AppendAsync(2);
        var kept = new List<ReadOnlyMemory<byte>>();
        await foreach (var block in Journal.ReadAsync(1, default))
        {
            kept.Add(block.Payload);
        }

        kept[0].ToArray().ShouldAllBe(value => value == 0xDD);
    }

    protected override Task<IJournal> OpenAsync() => Task.FromResult<IJournal>(new InMemoryJournal());

    protected override void MakeUnavailable() => ((InMemoryJournal)Journal).Trouble = "the disk is full; make room on it";

    protected override void MakeWell() => ((InMemoryJournal)Journal).Trouble = null;
}
