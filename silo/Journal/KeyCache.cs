using System.Diagnostics.CodeAnalysis;

namespace SituationRoom.Journal;

/// <summary>The keys used last, at most so many. Not for several threads.</summary>
internal sealed class KeyCache(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<(string Name, byte[] Key)>> _nodes = new(StringComparer.Ordinal);

    // The one used last comes first.
    private readonly LinkedList<(string Name, byte[] Key)> _order = new();

    public bool TryGet(string name, [NotNullWhen(true)] out byte[]? key)
    {
        if (!_nodes.TryGetValue(name, out var node))
        {
            key = null;
            return false;
        }

        _order.Remove(node);
        _order.AddFirst(node);
        key = node.Value.Key;
        return true;
    }

    public void Put(string name, byte[] key)
    {
        Remove(name);
        _nodes.Add(name, _order.AddFirst((name, key)));
        if (_nodes.Count > capacity)
        {
            Remove(_order.Last!.Value.Name);
        }
    }

    public void Remove(string name)
    {
        if (_nodes.Remove(name, out var node))
        {
            _order.Remove(node);
        }
    }
}
