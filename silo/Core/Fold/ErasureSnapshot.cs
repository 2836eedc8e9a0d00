using SituationRoom.Core.Erasing;
using SituationRoom.Core.Merging;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Fold;

/// <summary>
/// Whose personal data were erased, as part of a snapshot, each list after its count: erasures (feed, id, time, whether by term), terms and how far they were looked for, incidents that
/// were open, the newest event by term as the trail has it.
/// </summary>
internal static class ErasureSnapshot
{
    public static void Write(BinaryWriter writer, ErasureBook book)
    {
        List<Erasure> all = [.. book.All, .. book.ByTerm];
        writer.Write(all.Count);
        foreach (var erasure in all)
        {
            writer.Write(erasure.Feed);
            writer.Write(erasure.Id);
            writer.Write(erasure.At);
            writer.Write(erasure.ByTerm);
        }

        writer.Write(book.Terms.Count);
        foreach (var (term, through) in book.Terms)
        {
            writer.Write(term);
            writer.Write(through);
        }

        writer.Write(book.Open.Count);
        foreach (var (name, term) in book.Open)
        {
            writer.Write(name.Feed);
            writer.Write(name.Id);
            writer.Write(term);
        }

        var newest = book.Newest is { } said ? TrailJson.Write(said) : [];
        writer.Write(newest.Length);
        writer.Write(newest);
    }

    public static void Restore(BinaryReader reader, ErasureBook book)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            book.Restore(new Erasure(reader.ReadString(), reader.ReadString(), reader.ReadInt64(), reader.ReadBoolean()));
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            book.RestoreTerm(reader.ReadString(), reader.ReadInt64());
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            book.RestoreOpen(new IncidentName(reader.ReadString(), reader.ReadString()), reader.ReadString());
        }

        if (reader.ReadInt32() is > 0 and var length)
        {
            book.RestoreNewest((PersonsExpired)TrailJson.Read(reader.ReadBytes(length)));
        }
    }
}
