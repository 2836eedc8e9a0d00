using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Access;

/// <summary>The posts that a person may have: those of the configuration, by id or by either name; where it names none, any.</summary>
/// <param name="names">Names by id.</param>
internal sealed class KnownPosts(IReadOnlyDictionary<string, BoardNames> names)
{
    /// <summary>Whether a person may have it.</summary>
    public bool Has(string post) => names.Count == 0 || Find(post) is not null;

    /// <summary>How the post is written down: by its Russian name, as departments are; as it was given where it is none of the configuration.</summary>
    public string? Named(string? post) => post is not null && Find(post) is { } known ? known.Ru : post;

    /// <summary>The posts in words.</summary>
    public override string ToString() => string.Join(", ", names.Select(post => $"{post.Key} ({post.Value.Ru})"));

    private BoardNames? Find(string post) => names.Where(known => Same(known.Key, post) || Same(known.Value.Ru, post) || Same(known.Value.En, post)).Select(known => known.Value).FirstOrDefault();

    private static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
