using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Access;

/// <summary>
/// What a wall may show of those whom alerts are assigned to: posts and departments. Whoever is none of them, a person of no post or words
/// that nobody configured, is shown as an ellipsis.
/// </summary>
internal sealed class AlertOwners(DepartmentBook departments, IReadOnlyDictionary<string, BoardNames> posts, RoomAccess access)
{
    private const string Somebody = "…";

    /// <summary>Departments by their code.</summary>
    public IReadOnlyDictionary<string, BoardNames> Departments => departments.Names;

    /// <summary>What a wall shows for whom an alert is assigned to.</summary>
    /// <param name="to">As the person wrote it.</param>
    /// <param name="by">Who wrote it.</param>
    public string Shown(string to, Operator by)
    {
        var owner = to.Trim();
        foreach (var (code, names) in departments.Names.Concat(posts))
        {
            if (Same(code, owner) || Same(names.Ru, owner) || Same(names.En, owner))
            {
                return names.Ru;
            }
        }

        var people = access.People.Append(by).ToList();
        return people.FirstOrDefault(person => person.Post is { } post && Same(post, owner))?.Post
            ?? people.FirstOrDefault(person => Same(person.Id, owner) || Same(person.Name, owner))?.Post
            ?? Somebody;
    }

    /// <summary>What a department is called; null where none has this code.</summary>
    public string? Department(string code) => departments.Names.TryGetValue(code, out var names) ? names.Ru : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
