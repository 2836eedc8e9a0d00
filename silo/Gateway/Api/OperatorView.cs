namespace SituationRoom.Gateway.Api;

/// <summary>Who is signed in.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Post">The person's post; left out where none is given.</param>
/// <param name="Role">viewer, dispatcher, lead, analyst or administrator.</param>
/// <param name="HasPassword">Whether the person has a password here that can be changed.</param>
/// <param name="MustChangePassword">Whether it must be changed before anything else is done.</param>
public sealed record OperatorView(string Id, string Name, string? Post, string Role, bool HasPassword, bool MustChangePassword);
