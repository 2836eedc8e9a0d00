namespace SituationRoom.Core.Places;

/// <summary>Finds the number of a node by its code, an alias or a name. Immutable; reads allocate nothing.</summary>
internal sealed class WordIndex
{
    // Value: the number of the node, or −1 − number where the word is an alias or a name; Ambiguous where a name fits several.
    private const int Ambiguous = int.MinValue;
    private readonly Dictionary<string, int> _numbers = new(WordComparer.Instance);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="nodes">Code, aliases and names of each node, by number. Codes win over aliases, aliases over names.</param>
    public WordIndex(IReadOnlyList<(string Code, IReadOnlyList<string> Aliases, IReadOnlyList<string> Names)> nodes)
    {
        for (var number = 0; number < nodes.Count; number++)
        {
            _numbers.TryAdd(nodes[number].Code, number);
        }

        for (var number = 0; number < nodes.Count; number++)
        {
            foreach (var alias in nodes[number].Aliases)
            {
                _numbers.TryAdd(alias, -1 - number);
            }
        }

        AddNames(nodes);
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds a node's number and whether the word was its code.</summary>
    public bool TryFind(string word, out int number, out bool isCode)
    {
        if (_lookup.TryGetValue(word, out var value) && value != Ambiguous)
        {
            isCode = value >= 0;
            number = isCode ? value : -1 - value;
            return true;
        }

        (number, isCode) = (-1, false);
        return false;
    }

    private void AddNames(IReadOnlyList<(string Code, IReadOnlyList<string> Aliases, IReadOnlyList<string> Names)> nodes)
    {
        var byName = new Dictionary<string, int>(WordComparer.Instance);
        for (var number = 0; number < nodes.Count; number++)
        {
            foreach (var name in nodes[number].Names)
            {
                if (!byName.TryAdd(name, -1 - number) && byName[name] != -1 - number)
                {
                    byName[name] = Ambiguous;
                }
            }
        }

        foreach (var (name, value) in byName)
        {
            _numbers.TryAdd(name, value);
        }
    }
}
