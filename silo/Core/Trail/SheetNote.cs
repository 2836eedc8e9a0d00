namespace SituationRoom.Core.Trail;

/// <summary>A note of the shift.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, or null.</param>
/// <param name="Text">What is to be known.</param>
public sealed record SheetNote(DateTimeOffset At, Actor? By, string Text);
