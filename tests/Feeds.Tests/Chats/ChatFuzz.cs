using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Tests.Fuzzing;
using SituationRoom.Feeds.Webhooks;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Chats;

/// <summary>Events that were damaged at random: nothing throws, and whatever is made of them is a report that the room can hold.</summary>
public sealed class ChatFuzz
{
    private const int Rounds = 400;

    /// <summary>Seeds that once failed come here; the others keep a spread in every run.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(20261121)]
    [InlineData(8265)]
    public void Holds_for_known_seeds(int seed)
    {
        for (var round = 0; round < Rounds; round++)
        {
            Check(unchecked(seed + (round * 7919)));
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
        var name = ChatSampleTests.All[random.Next(ChatSampleTests.All.Count)];
        var body = JsonDamage.Of(ChatSampleTests.Bytes(name), random);
        try
        {
            _ = VkEnvelope.Read(body);
            var told = ChatSampleTests.Parser(name).Parse(body);
            (told.Items.Count == 0).ShouldBe(told.Ignored is not null);
            foreach (var item in told.Items)
            {
                Holds(item, body);
            }
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"seed {seed}: add it to the known seeds", error);
        }
    }

    // What the canonical parser takes back, the room can hold.
    private static void Holds(FeedItem item, byte[] body)
    {
        if (item is Rejection rejection)
        {
            rejection.Reason.ShouldNotBeNullOrWhiteSpace();
            rejection.Message.ToArray().ShouldBe(body);
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
