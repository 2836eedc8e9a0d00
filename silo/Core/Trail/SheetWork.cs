namespace SituationRoom.Core.Trail;

/// <summary>Planned works on the hand-over sheet, under way or coming within the next shift.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Title">What is done.</param>
/// <param name="Kind">Works or an event.</param>
/// <param name="Effect">What they do to alerts.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when.</param>
public sealed record SheetWork(string Id, string Title, WorkKind Kind, WorkEffect Effect, DateTimeOffset From, DateTimeOffset Until);
