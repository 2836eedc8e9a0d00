using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.Api;

/// <summary>A person of an alert.</summary>
/// <param name="Id">The person's id; for the staff alone.</param>
/// <param name="Name">What the person is called; for the staff alone.</param>
/// <param name="Post">The post that the person held then.</param>
public sealed record AlertPerson(string? Id, string? Name, string? Post)
{
    internal static AlertPerson? Of(Actor? actor, bool isStaff) =>
        actor is null ? null : isStaff ? new AlertPerson(actor.Id, actor.Name, actor.Post) : new AlertPerson(null, null, actor.Post);
}
