namespace SituationRoom.Architecture.Tests;

/// <summary>
/// Who knows whom among the namespaces of one project: A knows B where a file of A can see B (imports it, or lies below
/// it) and names a type that only B declares.
/// </summary>
internal sealed class NamespaceGraph
{
    private readonly Dictionary<string, Dictionary<string, string>> _edges = [];

    public static NamespaceGraph Of(IReadOnlyList<SourceFile> sources)
    {
        var graph = new NamespaceGraph();
        var homes = sources.Where(source => source.Namespace.Length > 0)
            .SelectMany(source => source.Declares.Select(type => (type, source.Namespace)))
            .Distinct()
            .ToLookup(pair => pair.type, pair => pair.Namespace);
        foreach (var source in sources.Where(source => source.Namespace.Length > 0))
        {
            foreach (var word in source.Words)
            {
                var candidates = homes[word].ToList();
                if (candidates.Count == 1 && candidates[0] != source.Namespace && Sees(source, candidates[0]))
                {
                    graph.Add(source.Namespace, candidates[0], $"{source.Path} names {word}");
                }
            }
        }

        return graph;
    }

    /// <summary>Each circle once, as «A -> B (file names Type), B -> A (…)».</summary>
    public IReadOnlyList<string> Circles()
    {
        var found = new List<string>();
        foreach (var start in _edges.Keys.Order(StringComparer.Ordinal))
        {
            if (PathBack(start) is { } circle && circle.Min(StringComparer.Ordinal) == start)
            {
                var steps = circle.Zip(circle.Skip(1).Append(start), (from, to) => $"{from} -> {to} ({_edges[from][to]})");
                found.Add(string.Join(", ", steps));
            }
        }

        return found;
    }

    private static bool Sees(SourceFile source, string other) =>
        source.Usings.Contains(other) || source.Namespace.StartsWith(other + ".", StringComparison.Ordinal);

    private void Add(string from, string to, string why)
    {
        if (!_edges.TryGetValue(from, out var targets))
        {
            _edges[from] = targets = [];
        }

        targets.TryAdd(to, why);
    }

    private List<string>? PathBack(string start)
    {
        var previous = new Dictionary<string, string>();
        var left = new Queue<string>([start]);
        while (left.TryDequeue(out var node))
        {
            foreach (var next in _edges.GetValueOrDefault(node)?.Keys.AsEnumerable() ?? [])
            {
                if (next == start)
                {
                    var path = new List<string> { node };
                    while (path[0] != start)
                    {
                        path.Insert(0, previous[path[0]]);
                    }

                    return path;
                }

                if (previous.TryAdd(next, node))
                {
                    left.Enqueue(next);
                }
            }
        }

        return null;
    }
}
