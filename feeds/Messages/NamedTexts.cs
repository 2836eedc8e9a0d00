namespace SituationRoom.Feeds.Messages;

/// <summary>Names with texts in the order they came; a name that comes again replaces its text.</summary>
internal struct NamedTexts
{
    private List<KeyValuePair<string, string>>? _items;

    public readonly int Count => _items?.Count ?? 0;

    /// <summary>Characters of all names and texts that were ever set; an upper bound of what is held.</summary>
    public int Characters { get; private set; }

    /// <summary>Whether there is more than a report's extras may be.</summary>
    public readonly bool IsTooMuch => Count > ReportLimits.Extras || Characters > ReportLimits.ExtrasTotal;

    public void Set(string name, string text)
    {
        Characters += name.Length + text.Length;
        _items ??= [];
        for (var i = 0; i < _items.Count; i++)
        {
            if (string.Equals(_items[i].Key, name, StringComparison.Ordinal))
            {
                _items[i] = new(name, text);
                return;
            }
        }

        _items.Add(new(name, text));
    }

    public readonly KeyValuePair<string, string>[] ToArray() => _items is null ? [] : [.. _items];
}
