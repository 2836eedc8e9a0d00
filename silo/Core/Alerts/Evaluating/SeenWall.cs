namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>A wall that may watch, and what is known of it on any node.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Age">How long ago it last said that it lives, ms; null: not known, or it never did.</param>
/// <param name="ClockOff">How far its own clock is ahead of the server's, ms; null: not known.</param>
public sealed record SeenWall(string Id, string Name, long? Age, long? ClockOff);
