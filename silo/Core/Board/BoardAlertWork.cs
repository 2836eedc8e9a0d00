namespace SituationRoom.Core.Board;

/// <summary>Planned works or an event within which an alert lies: what explains it.</summary>
/// <param name="Kind">works or event.</param>
/// <param name="Title">What is done.</param>
/// <param name="Until">Until when, Unix ms.</param>
public sealed record BoardAlertWork(string Kind, string Title, long Until);
