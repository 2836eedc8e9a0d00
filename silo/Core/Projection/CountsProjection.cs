using SituationRoom.Core.Cells;
using SituationRoom.Core.Fold;

namespace SituationRoom.Core.Projection;

/// <summary>The counts as last published, and what to add to them.</summary>
internal sealed class CountsProjection(RoomFold fold)
{
    private readonly Dictionary<Change, List<int>> _groups = [];
    private readonly List<Change> _order = [];
    private int[] _published = new int[64 * SlotTable.Width];
    private int _slots;

    /// <summary>Slots appended since the last frame; null where none were.</summary>
    public int[][]? NewSlots()
    {
        if (_slots == fold.Slots.Count)
        {
            return null;
        }

        var added = new int[fold.Slots.Count - _slots][];
        for (var i = 0; i < added.Length; i++)
        {
            added[i] = Describe(_slots + i);
        }

        _slots = fold.Slots.Count;
        if (_slots * SlotTable.Width > _published.Length)
        {
            Array.Resize(ref _published, Math.Max(_published.Length * 2, _slots * SlotTable.Width));
        }

        return added;
    }

    /// <summary>Groups of slots that changed alike, as <see cref="Board.BoardDelta.Counts"/> has them; null where none did. Call after <see cref="NewSlots"/>.</summary>
    public int[][]? Changes()
    {
        foreach (var slot in fold.Slots.Dirty)
        {
            var change = Take(slot);
            if (change.Amounts.Length > 0)
            {
                if (!_groups.TryGetValue(change, out var slots))
                {
                    _groups.Add(change, slots = []);
                    _order.Add(change);
                }

                slots.Add(slot);
            }
        }

        fold.Slots.ClearDirty();
        if (_order.Count == 0)
        {
            return null;
        }

        var wire = new int[_order.Count * 2][];
        for (var i = 0; i < _order.Count; i++)
        {
            wire[i * 2] = _order[i].Amounts;
            wire[(i * 2) + 1] = Gaps(_groups[_order[i]]);
        }

        _groups.Clear();
        _order.Clear();
        return wire;
    }

    public int[][] AllSlots()
    {
        var all = new int[_slots][];
        for (var slot = 0; slot < all.Length; slot++)
        {
            all[slot] = Describe(slot);
        }

        return all;
    }

    public int[][] AllCounts()
    {
        var all = new int[_slots][];
        for (var slot = 0; slot < all.Length; slot++)
        {
            all[slot] = Trim(_published.AsSpan(slot * SlotTable.Width, SlotTable.Width));
        }

        return all;
    }

    private static int[] Gaps(List<int> slots)
    {
        slots.Sort();
        var gaps = slots.ToArray();
        for (var i = gaps.Length - 1; i > 0; i--)
        {
            gaps[i] -= gaps[i - 1];
        }

        return gaps;
    }

    private static int[] Trim(ReadOnlySpan<int> values)
    {
        var length = values.Length;
        while (length > 0 && values[length - 1] == 0)
        {
            length--;
        }

        return values[..length].ToArray();
    }

    private int[] Describe(int slot)
    {
        var key = fold.Slots.KeyOf(slot);
        return [key.Area, key.Category, (int)key.Channel, (int)key.Severity, (int)key.Mode];
    }

    private Change Take(int slot)
    {
        var now = fold.Slots.CountsOf(slot);
        var published = _published.AsSpan(slot * SlotTable.Width, SlotTable.Width);
        Span<int> amounts = stackalloc int[SlotTable.Width];
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = now[i] - published[i];
        }

        now.CopyTo(published);
        return new Change(Trim(amounts));
    }

    /// <summary>What is to be added to each tally; equal where the amounts are.</summary>
    private readonly record struct Change(int[] Amounts)
    {
        public bool Equals(Change other) => Amounts.AsSpan().SequenceEqual(other.Amounts);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var amount in Amounts)
            {
                hash.Add(amount);
            }

            return hash.ToHashCode();
        }
    }
}
