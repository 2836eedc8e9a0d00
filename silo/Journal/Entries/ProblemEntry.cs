using System.Buffers.Binary;
using System.Text;
using SituationRoom.Core.Merging;

namespace SituationRoom.Journal.Entries;

/// <summary>
/// A decision about several incidents as an entry, version 1, little-endian: kind, version, verb, number of incidents (1 byte each), at
/// (8), then texts with their length (2 bytes) before them: by, note, and of each incident feed and id.
/// </summary>
public static class ProblemEntry
{
    private const byte Version = 1;
    private const int Verb = 2;
    private const int Count = 3;
    private const int At = 4;
    private const int Texts = 12;

    /// <summary>Writes a decision without its length before it.</summary>
    public static void Write(EntryBuffer buffer, ProblemDecision decision)
    {
        var head = buffer.Reserve(Texts);
        head[0] = (byte)EntryKind.Problem;
        head[1] = Version;
        head[Verb] = (byte)decision.Verb;
        head[Count] = checked((byte)decision.Incidents.Count);
        BinaryPrimitives.WriteInt64LittleEndian(head[At..], decision.At.ToUnixTimeMilliseconds());
        WriteText(buffer, decision.By);
        WriteText(buffer, decision.Note ?? string.Empty);
        foreach (var (feed, id) in decision.Incidents)
        {
            WriteText(buffer, feed);
            WriteText(buffer, id);
        }
    }

    /// <summary>Reads an entry of kind Problem.</summary>
    /// <exception cref="InvalidDataException">The entry is of a version that is not known, or damaged.</exception>
    public static ProblemDecision Read(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < Texts)
        {
            throw new InvalidDataException("a decision about incidents is cut short");
        }

        if (entry[1] != Version)
        {
            throw new InvalidDataException("a decision about incidents of an unknown version; start with the newest release");
        }

        var rest = entry[Texts..];
        var (by, note) = (ReadText(ref rest), ReadText(ref rest));
        var incidents = new IncidentName[entry[Count]];
        for (var i = 0; i < incidents.Length; i++)
        {
            incidents[i] = new IncidentName(ReadText(ref rest), ReadText(ref rest));
        }

        return rest.IsEmpty
            ? new ProblemDecision(
                (ProblemVerb)entry[Verb],
                incidents,
                by,
                DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(entry[At..])),
                note.Length == 0 ? null : note)
            : throw new InvalidDataException("a decision about incidents is damaged");
    }

    private static void WriteText(EntryBuffer buffer, string text)
    {
        var place = buffer.Length;
        buffer.Reserve(2);
        var length = buffer.Write(text);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer[place..(place + 2)], checked((ushort)length));
    }

    private static string ReadText(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.Length < 2 ? int.MaxValue - 2 : BinaryPrimitives.ReadUInt16LittleEndian(rest);
        if (length + 2 > rest.Length)
        {
            throw new InvalidDataException("a decision about incidents is damaged");
        }

        var text = Encoding.UTF8.GetString(rest.Slice(2, length));
        rest = rest[(2 + length)..];
        return text;
    }
}
