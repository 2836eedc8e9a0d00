using SituationRoom.Reports;

namespace SituationRoom.Core.Fold;

/// <summary>What was said of people who were hurt, as bytes and back: incidents by number of feed and id, since their keys are those of one run. Sums are counted anew.</summary>
internal sealed class CasualtySnapshot
{
    private readonly List<(int Feed, byte[] Id, long Position, Casualties People)> _said = [];

    public static void Write(BinaryWriter writer, RoomFold fold)
    {
        writer.Write(fold.Hurt.Count);
        foreach (var (key, reports) in fold.Hurt.All)
        {
            ref readonly var incident = ref fold.Incidents[key];
            writer.Write((int)incident.Feed);
            writer.Write((int)incident.IdLength);
            writer.Write(fold.Incidents.Utf8IdOf(incident));
            writer.Write(reports.Count);
            foreach (var (position, people) in reports)
            {
                writer.Write(position);
                writer.Write(people.Injured);
                writer.Write(people.Dead);
            }
        }
    }

    public static CasualtySnapshot Read(BinaryReader reader, SnapshotNumbers numbers)
    {
        var snapshot = new CasualtySnapshot();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var feed = numbers.Feeds[reader.ReadInt32()];
            var id = reader.ReadBytes(reader.ReadInt32());
            for (var reports = reader.ReadInt32(); reports > 0; reports--)
            {
                snapshot._said.Add((feed, id, reader.ReadInt64(), new Casualties(reader.ReadInt32(), reader.ReadInt32())));
            }
        }

        return snapshot;
    }

    /// <summary>Once all incidents and problems are there.</summary>
    public void Restore(RoomFold fold)
    {
        foreach (var (feed, id, position, people) in _said)
        {
            var key = fold.Incidents.Find((ushort)feed, id);
            fold.Hurt.Note(key, position, people);
            fold.CountHurt(key);
        }
    }
}
