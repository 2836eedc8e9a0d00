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
        while (left > 0)
        {
            var batch = rows.AsSpan(0, reader.ReadInt32());
            SnapshotArrays.Read(reader, batch);
            var ids = new byte[reader.ReadInt32()];
            SnapshotArrays.Read(reader, ids.AsSpan());
            var start = 0;
            foreach (ref var row in batch)
            {
                var key = fold.Incidents.Add((ushort)numbers.Feeds[row.Feed], ids.AsSpan(start, row.IdLength));
                start += row.IdLength;
                Fill(fold, reader, numbers, key, row);
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

            if (rows[i].IsOpen && rows[i].Settled.Severity >= Reports.Severity.Severe)
            {
                writer.Write(fold.Spotlight.TitleOf(keys[i]) ?? string.Empty);
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

        var title = row.IsOpen && row.Settled.Severity >= Reports.Severity.Severe && reader.ReadString() is { Length: > 0 } text ? text : null;
        fold.Counting.Count(key, ref incident, RoomFold.SlotOf(incident));
        fold.Spotlight.Restore(key, incident, title);
    }

    private static void Renumber(ref Observation observation, SnapshotNumbers numbers)
    {
        observation.Area = numbers.Areas[observation.Area];
        observation.Category = (ushort)numbers.Categories[observation.Category];
    }
}
