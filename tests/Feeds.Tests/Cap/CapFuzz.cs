using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using SituationRoom.Feeds.Cap;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Documents;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Tests.Fuzzing;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Cap;

/// <summary>Alerts that were damaged at random: nothing throws, and whatever is made of them is a report that the room can hold.</summary>
public sealed class CapFuzz
{
    private const int Rounds = 400;
    private static readonly byte[][] Whole = [.. CapSampleTests.All.Select(CapSampleTests.Bytes)];

    /// <summary>Seeds that once failed come here; the others keep a spread in every run.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(20261121)]
    public void Holds_for_known_seeds(int seed)
    {
        for (var round = 0; round < Rounds; round++)
        {
            Check(HashCode.Combine(seed, round));
        }
    }

    [Fact]
    public void Holds_for_new_seeds()
    {
        var watch = Stopwatch.StartNew();
        for (var seed = Random.Shared.Next(); watch.Elapsed < FuzzTime.Each; seed++)
        {
            Check(seed);
        }
    }

    private static void Check(int seed)
    {
        var random = new Random(seed);
        var message = XmlDamage.Of(Whole[random.Next(Whole.Length)], random);
        try
        {
            var document = new CapParser(new CapDefinition { Geocodes = ["OKATO"] }).Parse(message);
            if (document.Failure is not null)
            {
                document.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Message.ToArray().ShouldBe(message);
                document.IsComplete.ShouldBeFalse();
            }

            var memory = new CapMemory();
            foreach (var item in document.Items)
            {
                Holds(item);
                if (item is Report report)
                {
                    Holds(new CapChains(memory).Take("feed", report, Some.Morning).Report);
                }
            }
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"seed {seed}: add it to the known seeds", error);
        }
    }

    // What the canonical parser takes back, the room can hold.
    private static void Holds(FeedItem item)
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
        JsonSerializer.Serialize(back).ShouldBe(JsonSerializer.Serialize(item));
    }
}
