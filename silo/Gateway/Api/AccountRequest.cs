namespace SituationRoom.Gateway.Api;

/// <summary>Makes an account, or changes what of it is given.</summary>
/// <param name="Id">Lower-case Latin words joined by hyphens; given once, with a new account.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Post">The person's post; empty: none.</param>
/// <param name="Role">viewer, dispatcher, lead, analyst or administrator.</param>
/// <param name="Password">A first password, which the person must change; with a new account.</param>
public sealed record AccountRequest(string? Id, string? Name, string? Post, string? Role, string? Password);
