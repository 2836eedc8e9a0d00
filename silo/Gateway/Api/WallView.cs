namespace SituationRoom.Gateway.Api;

/// <summary>A wall that may watch.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it; left out where the configuration lets it in.</param>
/// <param name="PairedAt">When it was let in by a code.</param>
/// <param name="PairedBy">By whom.</param>
/// <param name="SeenAt">When it was last heard of, to five minutes.</param>
public sealed record WallView(string Id, string? Name, DateTimeOffset? PairedAt, string? PairedBy, DateTimeOffset? SeenAt);
