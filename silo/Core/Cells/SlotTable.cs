using SituationRoom.Core.Board;

namespace SituationRoom.Core.Cells;

/// <summary>
/// The finest division that is counted: a slot is (area, category, channel, severity, mode), and every number on a
/// board is a sum over slots. So totals by channel, by severity, by district and by category agree by construction.
/// </summary>
public sealed class SlotTable
{
    /// <summary>How many tallies a slot has.</summary>
    public const int Width = 14;

    private readonly Dictionary<ulong, int> _slots = [];
    private readonly List<SlotKey> _keys = [];
    private readonly List<int> _dirty = [];
    private bool[] _isDirty = new bool[64];
    private int[] _counts = new int[64 * Width];

    public int Count => _keys.Count;

    /// <summary>Slots touched since <see cref="ClearDirty"/>, each once.</summary>
    public IReadOnlyList<int> Dirty => _dirty;

    public SlotKey KeyOf(int slot) => _keys[slot];

    public ReadOnlySpan<int> CountsOf(int slot) => _counts.AsSpan(slot * Width, Width);

    public int this[int slot, Tally tally] => _counts[(slot * Width) + (int)tally];

    /// <summary>The slot of a key, made where it is new.</summary>
    public int Intern(SlotKey key)
    {
        ref var slot = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_slots, key.Packed, out var exists);
        if (!exists)
        {
            slot = _keys.Count;
            _keys.Add(key);
            if (_keys.Count > _isDirty.Length)
            {
                Array.Resize(ref _isDirty, _isDirty.Length * 2);
                Array.Resize(ref _counts, _isDirty.Length * Width);
            }
        }

        return slot;
    }

    public void Add(int slot, Tally tally, int amount)
    {
        _counts[(slot * Width) + (int)tally] += amount;
        if (!_isDirty[slot])
        {
            _isDirty[slot] = true;
            _dirty.Add(slot);
        }
    }

    public void ClearDirty()
    {
        foreach (var slot in _dirty)
        {
            _isDirty[slot] = false;
        }

        _dirty.Clear();
    }
}
