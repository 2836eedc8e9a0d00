using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Fold;

/// <summary>Where the trail stands, as bytes and back.</summary>
internal static class TrailSnapshot
{
    public static void Write(BinaryWriter writer, TrailChain trail)
    {
        writer.Write(trail.Last);
        writer.Write(trail.Count);
        writer.Write(trail.Positions.Count);
        SnapshotArrays.Write<long>(writer, trail.Positions.ToArray());
    }

    /// <param name="reader">Where from.</param>
    /// <param name="trail">An empty one.</param>
    public static void Restore(BinaryReader reader, TrailChain trail)
    {
        var last = reader.ReadBytes(TrailChain.HashLength);
        var count = reader.ReadInt64();
        var positions = new long[reader.ReadInt32()];
        SnapshotArrays.Read(reader, positions.AsSpan());
        trail.Restore(last, count, positions);
    }
}
