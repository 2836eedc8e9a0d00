namespace SituationRoom.Core.Focus;

/// <summary>Keys of incidents that began, changed or went, for one who keeps an index of them; at most 262,144, then all may have.</summary>
public sealed class ChangedKeys
{
    private const int Most = 1 << 18;
    private readonly HashSet<int> _keys = [];

    /// <summary>More changed than is noted one by one: look at all.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => _keys.Count == 0 && !Overflowed;

    /// <summary>The keys, each once; meaningless once <see cref="Overflowed"/>.</summary>
    public IReadOnlyCollection<int> Keys => _keys;

    public void Clear()
    {
        _keys.Clear();
        Overflowed = false;
    }

    internal void Note(int key)
    {
        if (Overflowed)
        {
            return;
        }

        _keys.Add(key);
        if (_keys.Count == Most)
        {
            _keys.Clear();
            Overflowed = true;
        }
    }
}
