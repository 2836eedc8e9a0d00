using SituationRoom.Core.Trail;
using SituationRoom.Reports;

namespace SituationRoom.Core.Following;

/// <summary>How far the decisions of rooms that are followed were taken, by feed.</summary>
public sealed class FollowBook
{
    private readonly Dictionary<string, FollowedStand> _stands = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyDictionary<string, FollowedStand> All => _stands;

    /// <summary>How far those of a feed were taken; null where none was.</summary>
    public FollowedStand? Of(string feed) => _stands.GetValueOrDefault(feed);

    /// <summary>Whether a decision of a feed was taken already.</summary>
    public bool Knows(string feed, string journal, long position) => Of(feed) is { } stand && stand.Journal == journal && position <= stand.Position;

    internal void Apply(FollowedDecided said) => Put(said.Feed, new FollowedStand(said.Journal, said.Position));

    internal void Put(string feed, FollowedStand stand) => _stands[feed] = stand;
}
