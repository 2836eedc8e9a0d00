namespace SituationRoom.Core.Merging;

/// <summary>An incident as the outside names it.</summary>
/// <param name="Feed">The feed's configured id.</param>
/// <param name="Id">The source's identity of the incident.</param>
public readonly record struct IncidentName(string Feed, string Id);
