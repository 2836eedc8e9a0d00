using System.Text;

namespace SituationRoom.Core.Hashing;

/// <summary>Numbers for names that come as UTF-8: the first seen is 0, the next 1, and so on; never forgotten.</summary>
public sealed class Utf8Names
{
    private readonly List<byte[]> _names = [];
    private readonly List<string> _texts = [];
    private ulong[] _hashes = new ulong[64];
    private int[] _numbers = new int[64];

    public int Count => _names.Count;

    /// <summary>The name of a number.</summary>
    public string this[int number] => _texts[number];

    public ReadOnlySpan<byte> Utf8(int number) => _names[number];

    /// <summary>The number of a name, given one where it is new.</summary>
    public int Intern(ReadOnlySpan<byte> name)
    {
        var hash = XxHash64.Compute(name) | 1;
        var place = Place(name, hash);
        if (_hashes[place] != 0)
        {
            return _numbers[place];
        }

        var number = _names.Count;
        _names.Add(name.ToArray());
        _texts.Add(Encoding.UTF8.GetString(name));
        _hashes[place] = hash;
        _numbers[place] = number;
        if (_names.Count * 2 > _hashes.Length)
        {
            Grow();
        }

        return number;
    }

    public int Intern(string name) => Intern(Encoding.UTF8.GetBytes(name));

    /// <summary>The number of a name, or −1 where it is not known.</summary>
    public int Find(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var place = Place(bytes, XxHash64.Compute(bytes) | 1);
        return _hashes[place] == 0 ? -1 : _numbers[place];
    }

    private int Place(ReadOnlySpan<byte> name, ulong hash)
    {
        var mask = _hashes.Length - 1;
        var place = (int)(hash >> 7) & mask;
        while (_hashes[place] != 0 && (_hashes[place] != hash || !name.SequenceEqual(_names[_numbers[place]])))
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Grow()
    {
        var hashes = _hashes;
        var numbers = _numbers;
        _hashes = new ulong[hashes.Length * 2];
        _numbers = new int[hashes.Length * 2];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] != 0)
            {
                var place = Place(_names[numbers[i]], hashes[i]);
                _hashes[place] = hashes[i];
                _numbers[place] = numbers[i];
            }
        }
    }
}
