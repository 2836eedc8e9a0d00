using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using SituationRoom.Core.Places;
using SituationRoom.Journal.Entries;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Tests.Entries;

public sealed class EntryReaderTests
{
    [Fact]
    public void Entries_are_walked_in_order()
    {
        var reader = new EntryReader(Payload());
        var kinds = new List<EntryKind>();
        while (reader.Next())
        {
            kinds.Add(reader.Kind);
        }

        kinds.ShouldBe([EntryKind.Report, EntryKind.Reading, EntryKind.Rejection]);
        reader.Next().ShouldBeFalse();
    }

    [Fact]
    public void A_payload_that_is_cut_short_anywhere_is_said_to_be()
    {
        var payload = Payload();
        var borders = Borders(payload);
        for (var length = 0; length < payload.Length; length++)
        {
            var cut = payload[..length];
            if (borders.Contains(length))
            {
                ReadAll(cut);
            }
            else
            {
                Should.Throw<InvalidDataException>(() => ReadAll(cut));
            }
        }
    }

    [Fact]
    public void Garbage_is_read_or_refused_and_nothing_else_happens() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var payload = Payload();
            for (var spoilt = random.Next(1, 5); spoilt > 0; spoilt--)
            {
                var value = random.Next(3) switch { 0 => (byte)0xFF, 1 => (byte)0x80, _ => (byte)random.Next(256) };
                payload[random.Next(payload.Length)] = value;
            }

            try
            {
                ReadAll(payload[..random.Next(payload.Length + 1)]);
            }
            catch (InvalidDataException)
            {
                // Refused, as it should be.
            }

            return true;
        }));

    [Fact]
    public void An_entry_of_another_version_is_refused_with_the_remedy()
    {
        var payload = Payload();
        payload[5] = 4;
        Should.Throw<InvalidDataException>(() => ReadAll(payload)).Message.ShouldContain("newest release");
    }

    private static void ReadAll(byte[] payload)
    {
        var reader = new EntryReader(payload);
        while (reader.Next())
        {
            switch (reader.Kind)
            {
                case EntryKind.Report:
                    ReportEntry.Read(reader.Entry);
                    ReportDetails.Read(reader.Entry);
                    break;
                case EntryKind.Reading:
                    ReadingEntry.Read(reader.Entry);
                    break;
                case EntryKind.Rejection:
                    RejectionEntry.Read(reader.Entry);
                    RejectionEntry.ReadMessage(reader.Entry);
                    break;
                default:
                    break;
            }
        }
    }

    private static HashSet<int> Borders(byte[] payload)
    {
        var borders = new HashSet<int> { 0 };
        for (var place = 0; place < payload.Length; borders.Add(place))
        {
            place += 4 + BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(place));
        }

        return borders;
    }

    private static byte[] Payload() =>
        [.. WithLength(FrozenEntriesTests.Report()), .. WithLength(FrozenEntriesTests.Reading()), .. WithLength(FrozenEntriesTests.Rejection())];

    private static byte[] WithLength(byte[] entry)
    {
        var bytes = new byte[4 + entry.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, entry.Length);
        entry.CopyTo(bytes, 4);
        return bytes;
    }
}
