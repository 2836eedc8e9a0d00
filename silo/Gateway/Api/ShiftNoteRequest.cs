namespace SituationRoom.Gateway.Api;

/// <summary>A note for the next shift.</summary>
/// <param name="Text">What is to be known.</param>
internal sealed record ShiftNoteRequest(string? Text);
