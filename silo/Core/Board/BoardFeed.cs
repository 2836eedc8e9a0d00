namespace SituationRoom.Core.Board;

/// <summary>A feed's health, for the freshness ledger.</summary>
/// <param name="Id">The feed's configured id.</param>
/// <param name="Channel">Number of the channel.</param>
/// <param name="Names">Its names.</param>
/// <param name="Health">live, late, silent, dead or failed.</param>
/// <param name="LastAt">When its last message came, Unix ms; null where none ever did.</param>
/// <param name="IntervalSeconds">The expected interval.</param>
/// <param name="LagSeconds">How long its last report was under way, whole seconds; null where unknown.</param>
/// <param name="Accepted">Reports accepted, all that the journal holds.</param>
/// <param name="Rejected">Rejections kept and not yet dealt with.</param>
/// <param name="Trouble">Why it failed, or null.</param>
public sealed record BoardFeed(
    string Id,
    int Channel,
    BoardNames Names,
    string Health,
    long? LastAt,
    int IntervalSeconds,
    int? LagSeconds,
    long Accepted,
    long Rejected,
    string? Trouble);
