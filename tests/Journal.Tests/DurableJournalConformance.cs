using System.Globalization;

namespace SituationRoom.Journal.Tests;

/// <summary>What a journal that outlives its process must do besides.</summary>
public abstract class DurableJournalConformance : JournalConformance
{
    [SkippableFact]
    public async Task Everything_is_there_after_a_reopen_and_positions_go_on()
    {
        await AppendAsync(20, count: 4, bytes: 3_000);
        await ReopenAsync();
        Journal.End.ShouldBe(80);
        var blocks = await Some.AllAsync(Journal);
        blocks.Select(block => block.Payload.ToArray()).ShouldBe(Enumerable.Range(0, 20).Select(number => Some.Payload(number, 3_000)));
        (await Journal.AppendAsync(Some.Batch(20), default)).ShouldBe(81);
    }

    [SkippableFact]
    public async Task A_refused_batch_is_not_there_after_a_reopen()
    {
        await AppendAsync(1);
        MakeUnavailable();
        await Should.ThrowAsync<JournalUnavailableException>(async () => await Journal.AppendAsync(Some.Batch(1, bytes: 2_000_000), default));
        MakeWell();
        await ReopenAsync();
        Journal.End.ShouldBe(1);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(300)]
    public async Task A_writer_that_is_killed_loses_nothing_it_said_was_committed(int acknowledgedBeforeTheKill)
    {
        await Journal.DisposeAsync();
        long acknowledged = 0;
        using (var writer = StartWriter())
        {
            for (var i = 0; i < acknowledgedBeforeTheKill; i++)
            {
                var line = await writer.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await writer.StandardError.ReadToEndAsync());
                acknowledged = long.Parse(line, CultureInfo.InvariantCulture);
            }

            writer.Kill();
            while (await writer.StandardOutput.ReadLineAsync() is { } line && long.TryParse(line, CultureInfo.InvariantCulture, out var last))
            {
                acknowledged = Math.Max(acknowledged, last);
            }

            await writer.WaitForExitAsync();
        }

        Journal = await OpenAsync();
        Journal.End.ShouldBeGreaterThanOrEqualTo(acknowledged);
        var (expected, number) = (1L, 0);
        foreach (var block in await Some.AllAsync(Journal))
        {
            block.FirstPosition.ShouldBe(expected);
            block.Count.ShouldBe(EndlessWriter.CountOf(number));
            block.Payload.Span.SequenceEqual(EndlessWriter.BatchOf(number).Payload.Span).ShouldBeTrue();
            expected += block.Count;
            number++;
        }

        expected.ShouldBe(Journal.End + 1);
        (await Journal.AppendAsync(Some.Batch(0), default)).ShouldBe(expected);
    }

    /// <summary>Starts a process that appends <see cref="EndlessWriter"/>'s batches to the closed journal and prints the end after each.</summary>
    protected abstract System.Diagnostics.Process StartWriter();

    protected async Task ReopenAsync()
    {
        await Journal.DisposeAsync();
        Journal = await OpenAsync();
    }
}
