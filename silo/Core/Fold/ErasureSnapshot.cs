using SituationRoom.Core.Erasing;

namespace SituationRoom.Core.Fold;

/// <summary>Whose personal data were erased, as part of a snapshot: how many, then feed, id and time of each.</summary>
internal static class ErasureSnapshot
{
    public static void Write(BinaryWriter writer, ErasureBook book)
    {
        writer.Write(book.All.Count);
        foreach (var erasure in book.All)
        {
            writer.Write(erasure.Feed);
            writer.Write(erasure.Id);
            writer.Write(erasure.At);
        }
    }

    public static void Restore(BinaryReader reader, ErasureBook book)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            book.Restore(new Erasure(reader.ReadString(), reader.ReadString(), reader.ReadInt64()));
        }
    }
}
