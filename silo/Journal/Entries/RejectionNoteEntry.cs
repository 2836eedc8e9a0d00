using System.Buffers.Binary;
using System.Text;
using SituationRoom.Core.Ledger;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Entries;

/// <summary>
/// What somebody did with a rejection as an entry of kind RejectionSettled or RejectionRead, version 1, little-endian: kind,
/// version, outcome (1 byte; 0 where it was only read), lengths of person and reason (2 bytes each), position of the rejection (8), at
/// (8), person, reason.
/// </summary>
public static class RejectionNoteEntry
{
    private const byte Version = 1;
    private const int Outcome = 2;
    private const int ByLength = 3;
    private const int ReasonLength = 5;
    private const int Rejection = 7;
    private const int At = 15;
    private const int Names = 23;

    /// <summary>The kind of entry that a note becomes.</summary>
    public static EntryKind KindOf(RejectionNote note) => note is RejectionSettling ? EntryKind.RejectionSettled : EntryKind.RejectionRead;

    /// <summary>Writes a note without its length before it.</summary>
    public static void Write(EntryBuffer buffer, RejectionNote note)
    {
        var settling = note as RejectionSettling;
        var start = buffer.Length;
        buffer.Reserve(Names);
        var byLength = buffer.Write(note.By);
        var reasonLength = buffer.Write(settling?.Reason ?? string.Empty);
        var head = buffer[start..(start + Names)];
        head[0] = (byte)KindOf(note);
        head[1] = Version;
        head[Outcome] = (byte)(settling?.Outcome ?? 0);
        BinaryPrimitives.WriteUInt16LittleEndian(head[ByLength..], checked((ushort)byLength));
        BinaryPrimitives.WriteUInt16LittleEndian(head[ReasonLength..], checked((ushort)reasonLength));
        BinaryPrimitives.WriteInt64LittleEndian(head[Rejection..], note.Rejection);
        BinaryPrimitives.WriteInt64LittleEndian(head[At..], note.At.ToUnixTimeMilliseconds());
    }

    /// <summary>What the fold needs of an entry of these kinds; its spans lie over <paramref name="entry"/>.</summary>
    /// <exception cref="InvalidDataException">The entry is of a version that is not known, or damaged.</exception>
    public static RejectionNoteFacts Read(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < Names)
        {
            throw new InvalidDataException("a note about a rejection is cut short");
        }

        if (entry[1] != Version)
        {
            throw new InvalidDataException("a note about a rejection of an unknown version; start with the newest release");
        }

        var by = BinaryPrimitives.ReadUInt16LittleEndian(entry[ByLength..]);
        var reason = BinaryPrimitives.ReadUInt16LittleEndian(entry[ReasonLength..]);
        if (Names + by + reason != entry.Length)
        {
            throw new InvalidDataException("a note about a rejection is damaged");
        }

        return new RejectionNoteFacts
        {
            Rejection = BinaryPrimitives.ReadInt64LittleEndian(entry[Rejection..]),
            Outcome = entry[Outcome] == 0 ? null : (RejectionOutcome)entry[Outcome],
            By = entry.Slice(Names, by),
            Reason = entry[(Names + by)..],
            At = BinaryPrimitives.ReadInt64LittleEndian(entry[At..]),
        };
    }
}
