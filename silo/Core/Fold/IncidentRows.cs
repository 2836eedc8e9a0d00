using System.Buffers;
using System.Runtime.InteropServices;
using SituationRoom.Core.Incidents;

namespace SituationRoom.Core.Fold;

/// <summary>Some incidents on their way into a snapshot: rows as they lie, their ids, further reports and titles.</summary>
internal sealed class IncidentRows(RoomFold fold)
{
    /// <summary>Incidents that are written together at the most.</summary>
    public const int Most = 4_096;

    private readonly Incident[] _rows = new Incident[Most];
    private readonly ArrayBufferWriter<byte> _ids = new();
    private readonly ArrayBufferWriter<byte> _reports = new();
    private readonly List<(int Row, string Title)> _titles = [];
    private int _count;

    public bool IsFull => _count == Most;

    /// <summary>Takes an incident as it stands.</summary>
    public void Add(int key)
    {
        ref readonly var incident = ref fold.Incidents[key];
        _ids.Write(fold.Incidents.Utf8IdOf(incident));
        if (fold.Incidents.ReportsOf(incident) is { } reports)
        {
            var count = reports.Count;
            _reports.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in count)));
            _reports.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(reports)));
        }

        if (fold.Spotlight.TitleOf(key) is { } title)
        {
            _titles.Add((_count, title));
        }

        _rows[_count++] = incident;
    }

    /// <summary>Writes what was taken, and begins anew.</summary>
    public void Write(BinaryWriter writer)
    {
        if (_count == 0)
        {
            return;
        }

        writer.Write(_count);
        SnapshotArrays.Write<Incident>(writer, _rows.AsSpan(0, _count));
        writer.Write(_ids.WrittenCount);
        writer.Write(_ids.WrittenSpan);
        writer.Write(_reports.WrittenSpan);
        writer.Write(_titles.Count);
        foreach (var (row, title) in _titles)
        {
            writer.Write(row);
            writer.Write(title);
        }

        _count = 0;
        _ids.ResetWrittenCount();
        _reports.ResetWrittenCount();
        _titles.Clear();
    }
}
