using System.Runtime.InteropServices;
using SituationRoom.Core.Incidents;

namespace SituationRoom.Core.Fold;

/// <summary>Brings back the incidents that <see cref="IncidentRows"/> wrote. Counts are counted anew.</summary>
internal static class IncidentSnapshot
{
    public static void Restore(RoomFold fold, BinaryReader reader, SnapshotNumbers numbers)
    {
        var left = reader.ReadInt32();
        var rows = new Incident[IncidentRows.Most];
        var keys = new int[IncidentRows.Most];
        while (left > 0)
        {
            var batch = rows.AsSpan(0, reader.ReadInt32());
            SnapshotArrays.Read(reader, batch);
            var ids = new byte[reader.ReadInt32()];
            SnapshotArrays.Read(reader, ids.AsSpan());
            var start = 0;
            for (var i = 0; i < batch.Length; i++)
            {
                keys[i] = fold.Incidents.Add((ushort)numbers.Feeds[batch[i].Feed], ids.AsSpan(start, batch[i].IdLength));
                start += batch[i].IdLength;
                Fill(fold, reader, numbers, keys[i], batch[i]);
            }

            for (var titles = reader.ReadInt32(); titles > 0; titles--)
            {
                fold.Spotlight.RestoreTitle(keys[reader.ReadInt32()], reader.ReadString());
            }

            for (var i = 0; i < batch.Length; i++)
            {
                fold.RestoreNotable(keys[i]);
            }

            left -= batch.Length;
        }
    }

    private static void Fill(RoomFold fold, BinaryReader reader, SnapshotNumbers numbers, int key, in Incident row)
    {
        ref var incident = ref fold.Incidents[key];
        var (idStart, keyHash, feed) = (incident.IdStart, incident.KeyHash, incident.Feed);
        incident = row;
        incident.IdStart = idStart;
        incident.KeyHash = keyHash;
        incident.Feed = feed;
        incident.Slot = 0;
        incident.Reports = -1;
        Renumber(ref incident.Settled, numbers);
        if (row.Reports >= 0)
        {
            var reports = fold.Incidents.KeepReports(ref incident);
            CollectionsMarshal.SetCount(reports, reader.ReadInt32());
            var span = CollectionsMarshal.AsSpan(reports);
            SnapshotArrays.Read(reader, span);
            foreach (ref var report in span)
            {
                Renumber(ref report, numbers);
            }
        }

        fold.Counting.Count(key, ref incident, fold.SlotOf(key));
    }

    private static void Renumber(ref Observation observation, SnapshotNumbers numbers)
    {
        observation.Area = numbers.Areas[observation.Area];
        observation.Category = (ushort)numbers.Categories[observation.Category];
    }
}
