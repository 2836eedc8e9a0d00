namespace SituationRoom.Gateway.Api;

/// <summary>Makes the first administrator.</summary>
/// <param name="Code">The code that the server printed at its start.</param>
/// <param name="Id">The account's id, lower-case Latin words joined by hyphens.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Post">The person's post, or null.</param>
/// <param name="Password">The person's password.</param>
public sealed record SetupRequest(string? Code, string? Id, string? Name, string? Post, string? Password);
