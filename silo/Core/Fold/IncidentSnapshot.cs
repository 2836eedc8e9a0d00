using System.Runtime.InteropServices;
using SituationRoom.Core.Incidents;

namespace SituationRoom.Core.Fold;

/// <summary>The incidents as bytes and back: rows as they lie, then their ids, further reports and titles. Counts are counted anew.</summary>
internal static class IncidentSnapshot
{
    private const int Rows = 4_096;

    public static void Save(RoomFold fold, BinaryWriter writer)
    {
        var table = fold.Incidents;
        writer.Write(table.Count);
        var rows = new Incident[Rows];
        var keys = new int[Rows];
        var filled = 0;
        for (var key = 0; key <= table.RowCount; key++)
        {
            if (key == table.RowCount || filled == Rows)
            {
                WriteRows(fold, writer, rows.AsSpan(0, filled), keys);
                filled = 0;
            }

            if (key < table.RowCount && table.IsHeld(key))
            {
                rows[filled] = table[key];
                keys[filled++] = key;
            }
        }
    }

    public static void Restore(RoomFold fold, BinaryReader reader, SnapshotNumbers numbers)
    {
        var left = reader.ReadInt32();
        var rows = new Incident[Rows];
        var keys = new int[Rows];
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

    private static void WriteRows(RoomFold fold, BinaryWriter writer, ReadOnlySpan<Incident> rows, int[] keys)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        writer.Write(rows.Length);
        SnapshotArrays.Write(writer, rows);
        var ids = 0;
        foreach (ref readonly var row in rows)
        {
            ids += row.IdLength;
        }

        writer.Write(ids);
        foreach (ref readonly var row in rows)
        {
            writer.Write(fold.Incidents.Utf8IdOf(row));
        }

        for (var i = 0; i < rows.Length; i++)
        {
            if (fold.Incidents.ReportsOf(rows[i]) is { } reports)
            {
                writer.Write(reports.Count);
                SnapshotArrays.Write<Observation>(writer, CollectionsMarshal.AsSpan(reports));
            }
        }

        WriteTitles(fold, writer, keys.AsSpan(0, rows.Length));
    }

    private static void WriteTitles(RoomFold fold, BinaryWriter writer, ReadOnlySpan<int> keys)
    {
        var titled = 0;
        foreach (var key in keys)
        {
            titled += fold.Spotlight.TitleOf(key) is null ? 0 : 1;
        }

        writer.Write(titled);
        for (var i = 0; i < keys.Length; i++)
        {
            if (fold.Spotlight.TitleOf(keys[i]) is { } title)
            {
                writer.Write(i);
                writer.Write(title);
            }
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

        fold.Counting.Count(key, ref incident, RoomFold.SlotOf(incident));
    }

    private static void Renumber(ref Observation observation, SnapshotNumbers numbers)
    {
        observation.Area = numbers.Areas[observation.Area];
        observation.Category = (ushort)numbers.Categories[observation.Category];
    }
}
