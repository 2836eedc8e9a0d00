using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Fuzzing;

/// <summary>
/// The frame of every fuzz test: known seeds, so that each run has the same spread, and new ones for as long as <see cref="FuzzTime"/> says. Inherited by
/// one class a format.
/// </summary>
public abstract class ParserFuzz
{
    private const int Rounds = 300;

    /// <summary>Seeds that once failed; none of them is ever taken out.</summary>
    protected virtual IReadOnlyList<int> FailedOnce => [];

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(20261121)]
    public void Holds_for_known_seeds(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            CheckSeed(random.Next());
        }
    }

    [Fact]
    public void Holds_for_seeds_that_failed_once()
    {
        foreach (var seed in FailedOnce)
        {
            CheckSeed(seed);
        }
    }

    [Fact]
    public void Holds_for_new_seeds()
    {
        var watch = Stopwatch.StartNew();
        for (var seed = Random.Shared.Next(); watch.Elapsed < FuzzTime.Each; seed++)
        {
            CheckSeed(seed);
        }
    }

    /// <summary>Damages something good, reads it, and fails where anything throws or what is read does not hold.</summary>
    /// <param name="random">Decides everything.</param>
    protected abstract void Check(Random random);

    /// <summary>What the canonical parser takes back, the room can hold.</summary>
    protected static void Holds(FeedItem item)
    {
        if (item is Rejection rejection)
        {
            rejection.Reason.ShouldNotBeNullOrWhiteSpace();
            return;
        }

        var output = new ArrayBufferWriter<byte>();
        CanonicalWriter.Write((Report)item, output);
        var read = new List<FeedItem>();
        MessageParsers.Canonical.Parse(output.WrittenSpan.ToArray(), MessageForm.Json, MessageKind.Reports, read);
        var back = read.ShouldHaveSingleItem();
        (back as Rejection)?.Reason.ShouldBeNull();
        JsonSerializer.Serialize((Report)back).ShouldBe(JsonSerializer.Serialize(Renamed((Report)item)));
    }

    private static Report Renamed(Report report) =>
        report with { Extras = [.. report.Extras.Select(extra => KeyValuePair.Create(CanonicalWriter.NameOfExtra(extra.Key, report.Extras), extra.Value))] };

    private void CheckSeed(int seed)
    {
        try
        {
            Check(new Random(seed));
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"seed {seed}: add it to those that failed once", error);
        }
    }
}
