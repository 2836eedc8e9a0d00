using System.Collections.Frozen;

namespace SituationRoom.Gateway.Access;

/// <summary>Whom the configuration lets in: walls and people. Replaced whole when it changes; safe for any number of threads.</summary>
public sealed class RoomAccess
{
    private volatile Lists _lists;

    public RoomAccess(IEnumerable<WallToken> walls, IEnumerable<OperatorTokens> people) => _lists = new Lists(walls, people);

    /// <summary>From now on these are let in, and nobody else: who is signed in by a token that is gone is signed out.</summary>
    public void Replace(IEnumerable<WallToken> walls, IEnumerable<OperatorTokens> people) => _lists = new Lists(walls, people);

    /// <summary>The wall whose token this is, or null.</summary>
    internal WallToken? Wall(string token) => _lists.Walls.Find(token);

    /// <summary>The person whose token this is, or null.</summary>
    internal Operator? Person(string token) => _lists.People.Find(token);

    /// <summary>The person whose token has this SHA-256, or null.</summary>
    internal Operator? PersonByHash(ReadOnlySpan<byte> hash) => _lists.People.FindHash(hash);

    /// <summary>Whether the configuration names a person of this id.</summary>
    internal bool Names(string id) => _lists.Ids.ContainsKey(id);

    /// <summary>Whether the configuration names anybody with a token.</summary>
    internal bool HasPeople => _lists.Ids.Count > 0;

    /// <summary>Whether the configuration names an administrator.</summary>
    internal bool HasAdministrator => _lists.Ids.Values.Contains(OperatorRole.Administrator);

    /// <summary>The ids of walls of the configuration.</summary>
    internal IReadOnlyList<string> WallIds => _lists.WallIds;

    /// <summary>The people of the configuration.</summary>
    internal IReadOnlyList<Operator> People => _lists.All;

    /// <summary>What the person of an id is called; null where nobody has it.</summary>
    internal string? NameOf(string id) => _lists.Names.GetValueOrDefault(id);

    private sealed class Lists(IEnumerable<WallToken> walls, IEnumerable<OperatorTokens> people)
    {
        public IReadOnlyDictionary<string, OperatorRole> Ids { get; } =
            people.Where(person => person.Sha256.Count > 0).ToDictionary(person => person.Person.Id, person => person.Person.Role);

        public IReadOnlyList<Operator> All { get; } = [.. people.Select(person => person.Person)];

        public IReadOnlyList<string> WallIds { get; } = [.. walls.Select(wall => wall.Id)];

        public TokenHashes<WallToken> Walls { get; } = new(walls.Select(wall => (wall.TokenSha256, wall)));

        public TokenHashes<Operator> People { get; } = new(people.SelectMany(person => person.Sha256.Select(hash => (hash, person.Person))));

        public FrozenDictionary<string, string> Names { get; } = people.GroupBy(person => person.Person.Id).ToFrozenDictionary(same => same.Key, same => same.First().Person.Name);
    }
}
