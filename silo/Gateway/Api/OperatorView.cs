namespace SituationRoom.Gateway.Api;

/// <summary>Who is signed in.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Post">The person's post; left out where none is given.</param>
/// <param name="Role">viewer, dispatcher, lead, analyst or administrator.</param>
public sealed record OperatorView(string Id, string Name, string? Post, string Role);
