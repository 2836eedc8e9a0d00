namespace SituationRoom.Gateway.Api;

/// <summary>A session of a signed-in person.</summary>
/// <param name="Number">Its number.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="SeenAt">When something was last asked in it, to a minute.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Address">From where it was begun; left out where that is unknown.</param>
/// <param name="Agent">What the browser called itself; left out where it did not.</param>
/// <param name="IsThis">Whether it is the one in which this is asked.</param>
public sealed record SessionView(string Number, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset EndsAt, string? Address, string? Agent, bool IsThis);
