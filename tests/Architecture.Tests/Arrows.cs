namespace SituationRoom.Architecture.Tests;

/// <summary>Which project may know which: each only the one upstream, and the host composes.</summary>
internal static class Arrows
{
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["SituationRoom.Reports"] = [],
        ["SituationRoom.Feeds"] = ["SituationRoom.Reports"],
        ["SituationRoom.Core"] = ["SituationRoom.Reports"],
        ["SituationRoom.Journal"] = ["SituationRoom.Core"],
        ["SituationRoom.Engine"] = ["SituationRoom.Journal"],
        ["SituationRoom.Gateway"] = ["SituationRoom.Engine"],
        ["SituationRoom.Host"] = ["SituationRoom.Gateway", "SituationRoom.Feeds"],
    };

    /// <summary>Everything that a project may see: what it references, and what that references in turn.</summary>
    public static IReadOnlySet<string> Reachable(string project)
    {
        var seen = new HashSet<string>();
        var left = new Stack<string>(Allowed[project]);
        while (left.TryPop(out var next))
        {
            if (seen.Add(next))
            {
                foreach (var further in Allowed[next])
                {
                    left.Push(further);
                }
            }
        }

        return seen;
    }
}
