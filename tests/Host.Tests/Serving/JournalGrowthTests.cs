using SituationRoom.Host.Serving;
using SituationRoom.Journal;
using SituationRoom.Journal.Memory;

namespace SituationRoom.Host.Tests.Serving;

public sealed class JournalGrowthTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_came_within_a_week_is_counted_by_the_day()
    {
        await using var journal = new InMemoryJournal();
        await AppendAsync(journal, daysAgo: 90, entries: 10_000);
        await AppendAsync(journal, daysAgo: 6, entries: 300);
        await AppendAsync(journal, daysAgo: 2, entries: 400);
        (await JournalGrowth.EntriesPerDayAsync(journal, Now, default)).ShouldNotBeNull().ShouldBe(100, 0.01);
    }

    [Fact]
    public async Task A_young_journal_is_measured_from_its_beginning_and_one_of_hours_not_at_all()
    {
        await using var journal = new InMemoryJournal();
        (await JournalGrowth.EntriesPerDayAsync(journal, Now, default)).ShouldBeNull();
        await AppendAsync(journal, daysAgo: 2, entries: 300);
        (await JournalGrowth.EntriesPerDayAsync(journal, Now.AddDays(-1.5), default)).ShouldBeNull();
        (await JournalGrowth.EntriesPerDayAsync(journal, Now, default)).ShouldNotBeNull().ShouldBe(150, 0.01);
        (await JournalGrowth.EntriesPerDayAsync(journal, Now.AddDays(30), default)).ShouldBe(0);
    }

    private static async Task AppendAsync(InMemoryJournal journal, double daysAgo, int entries) =>
        await journal.AppendAsync(new JournalBatch(Now.AddDays(-daysAgo), entries, new byte[8]), default);
}
