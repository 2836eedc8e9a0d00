namespace SituationRoom.Core.Trail;

/// <summary>Who did something, as the trail names it.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Role">viewer, dispatcher, lead, analyst or administrator.</param>
/// <param name="Post">The post that the person holds at that moment, or null.</param>
public sealed record Actor(string Id, string Name, string Role, string? Post);
