using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Fold;

/// <summary>Where the trail stands, and the alerts that came of it, as bytes and back.</summary>
internal static class TrailSnapshot
{
    public static void Write(BinaryWriter writer, RoomFold fold)
    {
        var trail = fold.Trail;
        writer.Write(trail.Last);
        writer.Write(trail.Count);
        writer.Write(trail.Positions.Count);
        SnapshotArrays.Write<long>(writer, trail.Positions.ToArray());
        new BookWriter(writer).Write(fold.Alerts);
        Write(writer, fold.Readiness.Last is { } mode ? TrailJson.Write(mode) : []);
        Write(writer, fold.Works.Save());
    }

    /// <param name="reader">Where from.</param>
    /// <param name="fold">One that holds neither.</param>
    public static void Restore(BinaryReader reader, RoomFold fold)
    {
        var last = reader.ReadBytes(TrailChain.HashLength);
        var count = reader.ReadInt64();
        var positions = new long[reader.ReadInt32()];
        SnapshotArrays.Read(reader, positions.AsSpan());
        fold.Trail.Restore(last, count, positions);
        fold.Alerts.Restore(new BookReader(reader).Read());
        if (reader.ReadBytes(reader.ReadInt32()) is { Length: > 0 } mode)
        {
            fold.Readiness.Apply((ReadinessSet)TrailJson.Read(mode));
        }

        fold.Works.Restore(reader.ReadBytes(reader.ReadInt32()));
    }

    private static void Write(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
