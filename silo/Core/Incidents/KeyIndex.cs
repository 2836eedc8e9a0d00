namespace SituationRoom.Core.Incidents;

/// <summary>
/// Rows by the hash of their name, open addressing with the next place tried after a taken one. The hash lies beside the row's
/// number, so that a place taken by another name costs no look at that row, which is nearly always out of the cache.
/// </summary>
internal sealed class KeyIndex
{
    private const uint Unused = uint.MaxValue;
    private const uint Left = uint.MaxValue - 1;
    private readonly ulong[] _places;
    private int _used;

    /// <param name="length">Places, a power of two.</param>
    public KeyIndex(int length)
    {
        _places = new ulong[length];
        Array.Fill(_places, Unused);
    }

    /// <summary>Places, those in use and those that are not.</summary>
    public int Length => _places.Length;

    /// <summary>Whether half of the places are used, those of rows that were removed included.</summary>
    public bool IsFull => (_used + 1) * 2 > _places.Length;

    /// <summary>All rows of a hash.</summary>
    public Probing Probe(uint hash) => new(_places, hash);

    /// <summary>Enters a row. It must not be full.</summary>
    public void Enter(uint hash, int row)
    {
        var mask = _places.Length - 1;
        var place = (int)(hash & (uint)mask);
        while ((uint)_places[place] < Left)
        {
            place = (place + 1) & mask;
        }

        if ((uint)_places[place] == Unused)
        {
            _used++;
        }

        _places[place] = ((ulong)hash << 32) | (uint)row;
    }

    /// <summary>Takes a row out that was entered with this hash.</summary>
    public void Remove(uint hash, int row)
    {
        var mask = _places.Length - 1;
        var place = (int)(hash & (uint)mask);
        while ((uint)_places[place] != (uint)row)
        {
            place = (place + 1) & mask;
        }

        _places[place] = Left;
    }

    /// <summary>Goes through the rows of one hash.</summary>
    public struct Probing(ulong[] places, uint hash)
    {
        private int _place = (int)(hash & (uint)(places.Length - 1));

        /// <summary>The next row of this hash; false where there is none.</summary>
        public bool Next(out int row)
        {
            while (true)
            {
                var found = places[_place];
                if ((uint)found == Unused)
                {
                    row = -1;
                    return false;
                }

                _place = (_place + 1) & (places.Length - 1);
                if ((uint)(found >> 32) == hash && (uint)found != Left)
                {
                    row = (int)(uint)found;
                    return true;
                }
            }
        }
    }
}
