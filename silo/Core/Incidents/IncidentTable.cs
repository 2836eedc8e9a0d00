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
    private KeyIndex _index = new(1 << 12);

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
        for (var probe = _index.Probe(hash); probe.Next(out var row);)
        {
            ref var incident = ref this[row];
            if (incident.Feed == feed && _ids.Read(incident.IdStart, incident.IdLength).SequenceEqual(id))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>Makes a row for an incident that is not held yet; the caller fills the rest in.</summary>
    public int Add(ushort feed, ReadOnlySpan<byte> id)
    {
        if (_index.IsFull)
        {
            Rehash(Count * 4 > _index.Length ? _index.Length * 2 : _index.Length);
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
        _index.Enter(incident.KeyHash, key);
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

    /// <summary>Forgets some of the reports of an incident that has several, but not all; their contents are unknown then.</summary>
    public void Forget(in Incident incident, Predicate<Observation> which)
    {
        _reports[incident.Reports]!.RemoveAll(which);
        _manyContents.Remove(incident.Reports);
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
        _index.Remove(incident.KeyHash, key);
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

    private void Rehash(int length)
    {
        _index = new KeyIndex(length);
        for (var key = 0; key < RowCount; key++)
        {
            if (this[key].Slot >= 0)
            {
                _index.Enter(this[key].KeyHash, key);
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
