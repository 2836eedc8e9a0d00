using SituationRoom.Core.Board;

namespace SituationRoom.Core.Trail;

/// <summary>A feed from which nothing came, or that failed, when the sheet was made.</summary>
/// <param name="Id">Its configured id.</param>
/// <param name="Names">Its names.</param>
/// <param name="Health">late, silent, dead or failed.</param>
/// <param name="LastAt">When its last message came; null: never.</param>
/// <param name="Trouble">Why it failed, or null.</param>
public sealed record SheetFeed(string Id, BoardNames Names, string Health, DateTimeOffset? LastAt, string? Trouble);
