namespace SituationRoom.Engine.Asking;

/// <summary>A rejection as lists show it.</summary>
/// <param name="Id">Under which it is kept.</param>
/// <param name="Feed">The feed's id.</param>
/// <param name="Reason">What is wrong, where, and the remedy.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record RejectionSummary(string Id, string Feed, string Reason, DateTimeOffset ReceivedAt, int Length);
