using SituationRoom.Core.Following;
using SituationRoom.Reports;

namespace SituationRoom.Core.Fold;

/// <summary>How far decisions of rooms that are followed were taken, as part of a snapshot: how many, then feed, journal and position of each.</summary>
internal static class FollowSnapshot
{
    public static void Write(BinaryWriter writer, FollowBook book)
    {
        writer.Write(book.All.Count);
        foreach (var (feed, stand) in book.All)
        {
            writer.Write(feed);
            writer.Write(stand.Journal);
            writer.Write(stand.Position);
        }
    }

    public static void Restore(BinaryReader reader, FollowBook book)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            book.Put(reader.ReadString(), new FollowedStand(reader.ReadString(), reader.ReadInt64()));
        }
    }
}
