using System.Text;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Tests.Entries;

public sealed class RejectionNoteEntryTests
{
    private const string SettledBytes = "0401020700050015CD5B07000000009A259AFDA10100006976616E6F76616974206973";
    private const string ReadBytes = "0501000700000015CD5B07000000009A259AFDA10100006976616E6F7661";
    private static readonly DateTimeOffset At = new(2026, 11, 21, 10, 15, 0, 250, TimeSpan.Zero);

    [Fact]
    public void A_settling_is_written_and_read_as_ever()
    {
        var entry = Written(new RejectionSettling(123_456_789, "ivanova", At, RejectionOutcome.Dismissed, "it is"));
        Convert.ToHexString(entry).ShouldBe(SettledBytes);
        var facts = RejectionNoteEntry.Read(entry);
        (facts.Rejection, facts.Outcome, facts.At).ShouldBe((123_456_789, RejectionOutcome.Dismissed, At.ToUnixTimeMilliseconds()));
        (Encoding.UTF8.GetString(facts.By), Encoding.UTF8.GetString(facts.Reason)).ShouldBe(("ivanova", "it is"));
    }

    [Fact]
    public void A_reading_is_written_and_read_as_ever()
    {
        var entry = Written(new RejectionReading(123_456_789, "ivanova", At));
        Convert.ToHexString(entry).ShouldBe(ReadBytes);
        RejectionNoteEntry.Read(entry).Outcome.ShouldBeNull();
    }

    [Fact]
    public void A_note_that_is_damaged_is_refused()
    {
        var entry = Written(new RejectionReading(1, "ivanova", At));
        Should.Throw<InvalidDataException>(() => RejectionNoteEntry.Read(entry.AsSpan(0, 10)));
        Should.Throw<InvalidDataException>(() => RejectionNoteEntry.Read(entry.AsSpan(0, entry.Length - 1)));
        entry[1] = 2;
        Should.Throw<InvalidDataException>(() => RejectionNoteEntry.Read(entry)).Message.ShouldContain("newest release");
    }

    [Fact]
    public void A_rejection_says_whether_it_was_meant_as_a_reading()
    {
        foreach (bool? isReading in (bool?[])[null, false, true])
        {
            using var buffer = new EntryBuffer();
            RejectionEntry.Write(buffer, ("pos", Fault.Said("id: missing"), isReading), (2, [1, 2, 3, 4]), Guid.Empty, 7);
            var facts = RejectionEntry.Read(buffer.Written.Span);
            (facts.IsReading, Encoding.UTF8.GetString(facts.Feed), FaultForm.Read(facts.Reason).English()).ShouldBe((isReading, "pos", "id: missing"));
            RejectionEntry.ReadMessage(buffer.Written.Span).Cipher.ShouldBe([1, 2, 3, 4]);
        }
    }

    private static byte[] Written(RejectionNote note)
    {
        using var buffer = new EntryBuffer();
        RejectionNoteEntry.Write(buffer, note);
        return buffer.Written.ToArray();
    }
}
