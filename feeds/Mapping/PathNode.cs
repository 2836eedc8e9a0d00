namespace SituationRoom.Feeds.Mapping;

/// <summary>
/// The paths of a mapping as a tree, so that one pass over a message finds what all of them lead to. Immutable.
/// </summary>
internal sealed class PathNode
{
    private readonly MemberNames _names;
    private readonly PathNode[] _members;
    private readonly (int Index, PathNode Node)[] _elements;

    /// <summary>The root of a tree.</summary>
    /// <param name="sources">All paths of the mapping.</param>
    /// <param name="consumed">Member paths that are never extras.</param>
    public PathNode(IReadOnlyCollection<SourcePath> sources, IReadOnlySet<string> consumed)
        : this(sources, 0, "", consumed)
    {
    }

    private PathNode(IReadOnlyCollection<SourcePath> sources, int depth, string? path, IReadOnlySet<string> consumed)
    {
        Path = path;
        IsConsumed = path is not null && consumed.Contains(path);
        Ends = [.. sources.Where(source => source.Steps.Count == depth).Select(source => source.Number)];
        Below = [.. sources.Where(source => source.Steps.Count > depth).Select(source => source.Number)];
        var next = sources.Where(source => source.Steps.Count > depth).ToLookup(source => source.Steps[depth]);
        var members = next.Where(group => group.Key.Name is not null).ToArray();
        _names = new MemberNames([.. members.Select(group => group.Key.Name!)]);
        _members = [.. members.Select(group => new PathNode([.. group], depth + 1, Join(path, group.Key.Name!), consumed))];
        _elements = [.. next.Where(group => group.Key.Name is null).Select(group => (group.Key.Index, new PathNode([.. group], depth + 1, null, consumed)))];
    }

    /// <summary>As extras are named: empty at the root, null within an array.</summary>
    public string? Path { get; }

    /// <summary>Whether what stands here is never an extra.</summary>
    public bool IsConsumed { get; }

    /// <summary>Numbers of the sources that end here; nearly always one or none.</summary>
    public int[] Ends { get; }

    /// <summary>Numbers of the sources that go on from here.</summary>
    public int[] Below { get; }

    public bool HasMembers => _members.Length > 0;

    public bool HasElements => _elements.Length > 0;

    /// <summary>A member's path as extras are named.</summary>
    public static string? Join(string? path, string name) => path is null ? null : path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>Where a member leads, or null where no source asks for it.</summary>
    /// <param name="name">UTF-8 without escapes.</param>
    public PathNode? Member(ReadOnlySpan<byte> name) => _names.Find(name) is >= 0 and var number ? _members[number] : null;

    /// <summary>Where an element leads, or null where no source asks for it.</summary>
    public PathNode? Element(int index)
    {
        foreach (var (wanted, node) in _elements)
        {
            if (wanted == index)
            {
                return node;
            }
        }

        return null;
    }
}
