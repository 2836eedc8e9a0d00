using SituationRoom.Core.Deadlines;
using SituationRoom.Core.Mending;

namespace SituationRoom.Core.Fold;

/// <summary>What hands did, as bytes and back: incidents by number of feed and id, since their keys are those of one run.</summary>
internal sealed class HandSnapshot
{
    private readonly List<(int Feed, byte[] Id, HandMark Mark)> _marks = [];

    public static void Write(BinaryWriter writer, RoomFold fold)
    {
        writer.Write(fold.Hands.Count);
        foreach (var (key, mark) in fold.Hands.All)
        {
            ref readonly var incident = ref fold.Incidents[key];
            writer.Write((int)incident.Feed);
            writer.Write((int)incident.IdLength);
            writer.Write(fold.Incidents.Utf8IdOf(incident));
            writer.Write(mark.Version);
            writer.Write(mark.At);
            ActorSnapshot.Write(writer, mark.By);
            ActorSnapshot.WriteText(writer, mark.Key);
            writer.Write(mark.Area);
            writer.Write(mark.Category);
            writer.Write(mark.Norm.Accept);
            writer.Write(mark.Norm.FirstAnswer);
            writer.Write(mark.Norm.Final);
            writer.Write(mark.Norm.NormsVersion);
            ActorSnapshot.WriteText(writer, mark.Department);
            writer.Write(mark.Positions.Count);
            foreach (var position in mark.Positions)
            {
                writer.Write(position);
            }
        }
    }

    public static HandSnapshot Read(BinaryReader reader, SnapshotNumbers numbers)
    {
        var snapshot = new HandSnapshot();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var feed = numbers.Feeds[reader.ReadInt32()];
            var id = reader.ReadBytes(reader.ReadInt32());
            var mark = new HandMark(reader.ReadInt32(), reader.ReadInt64(), ActorSnapshot.Read(reader), ActorSnapshot.ReadText(reader))
            {
                Area = reader.ReadInt32() is >= 0 and var area ? numbers.Areas[area] : -1,
                Category = reader.ReadInt32() is >= 0 and var category ? numbers.Categories[category] : -1,
                Norm = new DueTimes(reader.ReadUInt32(), reader.ReadUInt32(), reader.ReadUInt32(), reader.ReadUInt32()),
                Department = ActorSnapshot.ReadText(reader),
            };
            var positions = new long[reader.ReadInt32()];
            for (var i = 0; i < positions.Length; i++)
            {
                positions[i] = reader.ReadInt64();
            }

            snapshot._marks.Add((feed, id, mark with { Positions = positions }));
        }

        return snapshot;
    }

    /// <summary>Once all incidents are there; their places lie in their rows.</summary>
    public void Restore(RoomFold fold)
    {
        foreach (var (feed, id, mark) in _marks)
        {
            fold.Hands.Put(fold.Incidents.Find((ushort)feed, id), mark);
        }
    }
}
