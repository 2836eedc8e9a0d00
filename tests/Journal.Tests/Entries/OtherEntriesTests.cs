using System.Text;
using SituationRoom.Core.Merging;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Tests.Entries;

public sealed class OtherEntriesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 10, 15, 0, 250, TimeSpan.Zero);

    [Theory]
    [InlineData("score", "north", 7.25)]
    [InlineData(null, null, -1e300)]
    [InlineData("км/ч", null, double.Epsilon)]
    public void A_reading_reads_as_it_was_written(string? unit, string? district, double value)
    {
        using var buffer = new EntryBuffer(16);
        ReadingEntry.Write(buffer, new Reading { Key = "джем", At = At, Value = value, Unit = unit }, district, "traffic", 1_800_000_000_123);
        var facts = ReadingEntry.Read(buffer.Written.Span);
        (Text(facts.Feed), Text(facts.Key), Text(facts.Unit), Text(facts.District)).ShouldBe(("traffic", "джем", unit ?? string.Empty, district ?? string.Empty));
        (facts.At, facts.ReceivedAt, facts.Value).ShouldBe((At.ToUnixTimeMilliseconds(), 1_800_000_000_123, value));
    }

    [Fact]
    public void A_rejection_reads_as_it_was_written()
    {
        using var buffer = new EntryBuffer(16);
        var key = Guid.NewGuid();
        RejectionEntry.Write(buffer, ("pos", Fault.Of(FaultCode.OutOfRange, "lat", 145.2, -90.0, 90.0, FaultCode.SendDegrees), null), (3, [9, 8, 7, 6]), key, 1_800_000_000_123);
        var facts = RejectionEntry.Read(buffer.Written.Span);
        (Text(facts.Feed), facts.IsCoded, facts.ReceivedAt, facts.Length, facts.IsReading).ShouldBe(("pos", true, 1_800_000_000_123, 3, null));
        Text(facts.Reason).ShouldBe("""["outOfRange","lat","145.2","-90","90",["sendDegrees"]]""");
        FaultForm.Read(facts.Reason).English().ShouldBe("lat: 145.2 is outside -90..90; send WGS 84 degrees");
        var (name, cipher) = RejectionEntry.ReadMessage(buffer.Written.Span);
        name.ShouldBe(RejectionEntry.KeyName(key));
        cipher.ShouldBe([9, 8, 7, 6]);
    }

    [Fact]
    public void A_reason_longer_than_a_thousand_characters_is_cut()
    {
        using var buffer = new EntryBuffer(16);
        RejectionEntry.Write(buffer, ("pos", Fault.Said(new string('я', 40_000)), null), (0, []), Guid.Empty, 0);
        FaultForm.Read(RejectionEntry.Read(buffer.Written.Span).Reason).English().ShouldBe(new string('я', 1_000));
        RejectionEntry.ReadMessage(buffer.Written.Span).Cipher.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ProblemVerb.Merge, "одна и та же яма")]
    [InlineData(ProblemVerb.Distinct, null)]
    public void A_decision_about_incidents_reads_as_it_was_written(ProblemVerb verb, string? note)
    {
        using var buffer = new EntryBuffer(16);
        var decision = new ProblemDecision(verb, [new("pos", "1"), new("dispatch-112", "112-26-7"), new("vk", "wall-1_2")], "старшая смены", At, note);
        ProblemEntry.Write(buffer, decision);
        var read = ProblemEntry.Read(buffer.Written.Span);
        (read with { Incidents = decision.Incidents }).ShouldBe(decision);
        read.Incidents.ShouldBe(decision.Incidents);
        for (var length = 0; length < buffer.Length; length++)
        {
            Should.Throw<InvalidDataException>(() => ProblemEntry.Read(buffer.Written.Span[..length]));
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
