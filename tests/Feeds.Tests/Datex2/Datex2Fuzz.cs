using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using SituationRoom.Feeds.Datex2;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Tests.Fuzzing;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Datex2;

/// <summary>Publications that were damaged at random: nothing throws, what is broken is never complete, and what is made of the rest is a report that the room can hold.</summary>
public sealed class Datex2Fuzz
{
    private const int Rounds = 300;

    private static readonly Datex2Parser[] Parsers =
    [
        new(new Datex2Definition { Complete = true, Zone = "Europe/Moscow" }),
        new(new Datex2Definition { Complete = true, Incident = IncidentUnit.Record }),
    ];

    /// <summary>Seeds that once failed come here; the others keep a spread in every run.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(20261121)]
    public void Holds_for_known_seeds(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            Check(random.Next());
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
        var message = XmlDamage.Of(Datex2SampleTests.Material[random.Next(Datex2SampleTests.Material.Count)], random);
        try
        {
            var document = Parsers[random.Next(Parsers.Length)].Parse(message);
            if (document.Failure is not null)
            {
                document.IsComplete.ShouldBeFalse();
                document.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Message.ToArray().ShouldBe(message);
            }

            foreach (var item in document.Items)
            {
                Holds(item);
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
