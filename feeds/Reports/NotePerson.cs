namespace SituationRoom.Reports;

/// <summary>Who did something with a rejection, as the trail names people beside their id.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Role">The person's role, as its word.</param>
/// <param name="Post">The person's post; null where there is none.</param>
public sealed record NotePerson(string Name, string Role, string? Post);
