using System.Text;
using SituationRoom.Core.Hashing;

namespace SituationRoom.Core.Incidents;

/// <summary>
/// All held incidents, found by (feed, id). A row's number is the incident's key; rows of incidents that were let go
/// are used again. About 200 bytes an incident.
/// </summary>
public sealed class IncidentTable
{
    private const int ChunkBits = 12;
    private const int ChunkSize = 1 << ChunkBits;
    private const int ManyReports = 32;
    private readonly List<Incident[]> _chunks = [];
    private readonly List<List<Observation>?> _reports = [];
    private readonly Dictionary<int, HashSet<ulong>> _manyContents = [];
    private readonly Stack<int> _freeReports = [];
    private readonly Stack<int> _freeRows = [];
    private IdArena _ids = new();
    private long _droppedIdBytes;
    private int[] _rows = NewRows(1 << 12);
    private int _used;

    /// <summary>Bytes of ids that are kept, those of incidents that were let go lately included.</summary>
    public long IdBytes => _ids.Length;

    /// <summary>Incidents held.</summary>
    public int Count { get; private set; }

    /// <summary>Rows in use or free again: keys are below this.</summary>
    public int RowCount { get; private set; }

    public ref Incident this[int key] => ref _chunks[key >> ChunkBits][key & (ChunkSize - 1)];

    public bool IsHeld(int key) => key >= 0 && key < RowCount && this[key].Slot >= 0;

    public string IdOf(int key) => Encoding.UTF8.GetString(_ids.Read(this[key].IdStart, this[key].IdLength));

    public ReadOnlySpan<byte> Utf8IdOf(in Incident incident) => _ids.Read(incident.IdStart, incident.IdLength);

    /// <summary>The reports of an incident that has more than one.</summary>
    public List<Observation>? ReportsOf(in Incident incident) => incident.Reports < 0 ? null : _reports[incident.Reports];

    /// <summary>The key of an incident, or −1.</summary>
    public int Find(ushort feed, ReadOnlySpan<byte> id)
    {
        var hash = KeyHash(feed, id);
        var mask = _rows.Length - 1;
        for (var place = (int)(hash & (uint)mask); ; place = (place + 1) & mask)
        {
            var row = _rows[place];
            if (row == -1)
            {
                return -1;
            }

            if (row >= 0)
            {
                ref var incident = ref this[row];
                if (incident.KeyHash == hash && incident.Feed == feed && _ids.Read(incident.IdStart, incident.IdLength).SequenceEqual(id))
                {
                    return row;
                }
            }
        }
    }

    /// <summary>Makes a row for an incident that is not held yet; the caller fills the rest in.</summary>
    public int Add(ushort feed, ReadOnlySpan<byte> id)
    {
        if ((_used + 1) * 2 > _rows.Length)
        {
            Rehash(Count * 4 > _rows.Length ? _rows.Length * 2 : _rows.Length);
        }

        var key = NewRow();
        ref var incident = ref this[key];
        incident = default;
        incident.Feed = feed;
        incident.IdStart = _ids.Add(id);
        incident.IdLength = (ushort)id.Length;
        incident.KeyHash = KeyHash(feed, id);
        incident.Reports = -1;
        incident.Slot = 0;
        Enter(key, incident.KeyHash);
        Count++;
        return key;
    }

    /// <summary>Whether the same content was folded for this incident. Does not slow down where a source sends everything under one id.</summary>
    public bool Knows(in Incident incident, ulong contentHash)
    {
        if (ReportsOf(incident) is not { } reports)
        {
            return incident.Settled.ContentHash == contentHash;
        }

        if (reports.Count < ManyReports)
        {
            return Settlement.Knows(reports, contentHash);
        }

        if (!_manyContents.TryGetValue(incident.Reports, out var contents))
        {
            contents = [.. reports.Select(report => report.ContentHash)];
            _manyContents.Add(incident.Reports, contents);
        }

        return contents.Contains(contentHash);
    }

    /// <summary>Remembers the content of a report that was added to those that are kept.</summary>
    public void Remember(in Incident incident, ulong contentHash)
    {
        if (_manyContents.TryGetValue(incident.Reports, out var contents))
        {
            contents.Add(contentHash);
        }
    }

    /// <summary>Begins to keep all reports of an incident; the first is what it had so far.</summary>
    public List<Observation> KeepReports(ref Incident incident)
    {
        if (incident.Reports >= 0)
        {
            return _reports[incident.Reports]!;
        }

        var list = new List<Observation>(2) { incident.Settled };
        if (_freeReports.TryPop(out var place))
        {
            _reports[place] = list;
        }
        else
        {
            place = _reports.Count;
            _reports.Add(list);
        }

        incident.Reports = place;
        return list;
    }

    /// <summary>Lets an incident go.</summary>
    public void Remove(int key)
    {
        ref var incident = ref this[key];
        var mask = _rows.Length - 1;
        var place = (int)(incident.KeyHash & (uint)mask);
        while (_rows[place] != key)
        {
            place = (place + 1) & mask;
        }

        _rows[place] = -2;
        if (incident.Reports >= 0)
        {
            _reports[incident.Reports] = null;
            _manyContents.Remove(incident.Reports);
            _freeReports.Push(incident.Reports);
        }

        _droppedIdBytes += incident.IdLength;
        incident.Slot = -1;
        incident.Reports = -1;
        _freeRows.Push(key);
        Count--;
        if (_droppedIdBytes > 1 << 22 && _droppedIdBytes * 2 > _ids.Length)
        {
            PackIds();
        }
    }

    private static int[] NewRows(int length)
    {
        var rows = new int[length];
        Array.Fill(rows, -1);
        return rows;
    }

    private static uint KeyHash(ushort feed, ReadOnlySpan<byte> id) => (uint)XxHash64.Compute(id, feed);

    private int NewRow()
    {
        if (_freeRows.TryPop(out var key))
        {
            return key;
        }

        if (RowCount == _chunks.Count << ChunkBits)
        {
            _chunks.Add(new Incident[ChunkSize]);
        }

        return RowCount++;
    }

    private void Enter(int key, uint hash)
    {
        var mask = _rows.Length - 1;
        var place = (int)(hash & (uint)mask);
        while (_rows[place] >= 0)
        {
            place = (place + 1) & mask;
        }

        if (_rows[place] == -1)
        {
            _used++;
        }

        _rows[place] = key;
    }

    private void Rehash(int length)
    {
        _rows = NewRows(length);
        _used = 0;
        for (var key = 0; key < RowCount; key++)
        {
            if (this[key].Slot >= 0)
            {
                Enter(key, this[key].KeyHash);
            }
        }
    }

    private void PackIds()
    {
        var packed = new IdArena();
        for (var key = 0; key < RowCount; key++)
        {
            ref var incident = ref this[key];
            if (incident.Slot >= 0)
            {
                incident.IdStart = packed.Add(_ids.Read(incident.IdStart, incident.IdLength));
            }
        }

        _ids = packed;
        _droppedIdBytes = 0;
    }
}
