namespace SituationRoom.Core.Board;

/// <summary>Planned works or an event as a wall tells of them: never whom to call.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Kind">works or event.</param>
/// <param name="Title">What is done; numbers of telephones and flats are taken out.</param>
/// <param name="Districts">District numbers; none: the whole city.</param>
/// <param name="Categories">Category numbers; none: all.</param>
/// <param name="From">From when, Unix ms.</param>
/// <param name="Until">Until when, Unix ms.</param>
/// <param name="Suppresses">Whether alerts within them are suppressed.</param>
public sealed record BoardWork(string Id, string Kind, string Title, int[] Districts, int[] Categories, long From, long Until, bool Suppresses);
