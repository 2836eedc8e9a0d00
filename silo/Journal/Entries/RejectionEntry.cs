using System.Buffers.Binary;
using SituationRoom.Core.Ledger;
using SituationRoom.Reports;

namespace SituationRoom.Journal.Entries;

/// <summary>
/// A rejection as an entry, version 3, little-endian: kind, version, lengths of feed and reason (2 bytes each), of the
/// message in the clear and encrypted (4 each), received at (8), name of its key (16), whether it was meant as a report (0), a reading (1) or is not known (255), feed, reason as
/// <see cref="FaultForm"/> has it, and the message encrypted, since nobody knows what personal data a message holds that could not be understood. The name of the key is a keyed hash
/// of the message, so that the same message has the same; the first builds made it at random. Versions 1 (which did not say as what it was meant) and 2 had the reason as an English sentence.
/// </summary>
public static class RejectionEntry
{
    private const byte FirstVersion = 1;
    private const byte VersionWithKind = 2;
    private const byte Version = 3;
    private const byte NotKnown = 255;
    private const int LongestReason = 16_000;
    private const int FeedLength = 2;
    private const int ReasonLength = 4;
    private const int MessageLength = 6;
    private const int CipherLength = 10;
    private const int ReceivedAt = 14;
    private const int Key = 22;
    private const int Kind = 38;

    /// <summary>Name in the key vault of a rejection's key.</summary>
    public static string KeyName(Guid key) => $"rejection/{key:N}";

    /// <summary>Writes a rejection without its length before it.</summary>
    public static void Write(
        EntryBuffer buffer, (string Feed, Fault Why, bool? IsReading) said, (int Length, byte[] Cipher) message, Guid key, long receivedAt)
    {
        var start = buffer.Length;
        var names = Names(Version);
        buffer.Reserve(names);
        var feedLength = buffer.Write(said.Feed);
        var reason = FaultForm.Write(said.Why);
        reason = reason.Length <= LongestReason ? reason : FaultForm.Write(Fault.Said(said.Why.English()));
        buffer.Write(reason);
        buffer.Write(message.Cipher);
        var head = buffer[start..(start + names)];
        head[0] = (byte)EntryKind.Rejection;
        head[1] = Version;
        BinaryPrimitives.WriteUInt16LittleEndian(head[FeedLength..], checked((ushort)feedLength));
        BinaryPrimitives.WriteUInt16LittleEndian(head[ReasonLength..], checked((ushort)reason.Length));
        BinaryPrimitives.WriteInt32LittleEndian(head[MessageLength..], message.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[CipherLength..], message.Cipher.Length);
        BinaryPrimitives.WriteInt64LittleEndian(head[ReceivedAt..], receivedAt);
        key.TryWriteBytes(head[Key..]);
        head[Kind] = said.IsReading is { } isReading ? (byte)(isReading ? 1 : 0) : NotKnown;
    }

    /// <summary>What the fold needs of an entry of kind Rejection.</summary>
    /// <exception cref="InvalidDataException">The entry is of a version that is not known, or damaged.</exception>
    public static RejectionFacts Read(ReadOnlySpan<byte> entry)
    {
        Check(entry);
        var feedLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[FeedLength..]);
        return new RejectionFacts
        {
            Feed = entry.Slice(Names(entry[1]), feedLength),
            Reason = entry.Slice(Names(entry[1]) + feedLength, BinaryPrimitives.ReadUInt16LittleEndian(entry[ReasonLength..])),
            ReceivedAt = BinaryPrimitives.ReadInt64LittleEndian(entry[ReceivedAt..]),
            Length = BinaryPrimitives.ReadInt32LittleEndian(entry[MessageLength..]),
            IsReading = entry[1] == FirstVersion || entry[Kind] == NotKnown ? null : entry[Kind] == 1,
            IsCoded = entry[1] == Version,
            Identity = new Guid(entry.Slice(Key, 16)),
        };
    }

    /// <summary>The encrypted message and the name of its key.</summary>
    /// <exception cref="InvalidDataException">The entry is of a version that is not known, or damaged.</exception>
    public static (string KeyName, byte[] Cipher) ReadMessage(ReadOnlySpan<byte> entry)
    {
        Check(entry);
        var cipher = entry[^BinaryPrimitives.ReadInt32LittleEndian(entry[CipherLength..])..];
        return (KeyName(new Guid(entry.Slice(Key, 16))), cipher.ToArray());
    }

    /// <summary>Where the names begin.</summary>
    private static int Names(byte version) => version == FirstVersion ? Kind : Kind + 1;

    private static void Check(ReadOnlySpan<byte> entry)
    {
        if (entry.Length <= Kind)
        {
            throw new InvalidDataException("a rejection entry is cut short");
        }

        if (entry[1] is not (FirstVersion or VersionWithKind or Version))
        {
            throw new InvalidDataException("a rejection entry of an unknown version; start with the newest release");
        }

        var cipher = BinaryPrimitives.ReadInt32LittleEndian(entry[CipherLength..]);
        var names = BinaryPrimitives.ReadUInt16LittleEndian(entry[FeedLength..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[ReasonLength..]);
        if (cipher < 0 || (long)Names(entry[1]) + names + cipher != entry.Length)
        {
            throw new InvalidDataException("a rejection entry is damaged");
        }
    }
}
