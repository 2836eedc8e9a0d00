using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Open311;
using SituationRoom.Feeds.Tests.Fuzzing;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Tests.Open311;

/// <summary>Lists and forms that were damaged at random: nothing throws, a list is never complete, and what is made of the rest is a report that the room can hold.</summary>
public sealed class Open311Fuzz
{
    private const int Rounds = 300;
    private static readonly Open311Parser Parser = new(new Open311Definition { Zone = "Europe/Moscow" });
    private static readonly byte[] Form = Encoding.UTF8.GetBytes(SomeForm.Whole);

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
        try
        {
            var message = XmlDamage.Of(Open311SampleTests.Material[random.Next(Open311SampleTests.Material.Count)], random);
            var document = Parser.Parse(message);
            document.IsComplete.ShouldBeFalse();
            if (document.Failure is not null)
            {
                document.Items.ShouldHaveSingleItem().ShouldBeOfType<Rejection>().Message.ToArray().ShouldBe(message);
            }

            foreach (var item in document.Items)
            {
                Holds(item);
            }

            CheckForm(XmlDamage.Of(Form, random));
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"seed {seed}: add it to the known seeds", error);
        }
    }

    private static void CheckForm(byte[] body)
    {
        if (PostedForm.Read(body, out var fault) is not { } form)
        {
            fault.ShouldNotBeNullOrWhiteSpace();
            return;
        }

        var report = SomeForm.Parser.Parse(form, "7K3Q-9X2M-4DTR", out var errors);
        (report is null).ShouldBe(errors.Count > 0);
        Holds(report is not null ? report : new Rejection { Reason = errors[0].Description, Message = form.WithoutKey });
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
