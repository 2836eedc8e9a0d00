namespace SituationRoom.Gateway.Access;

/// <summary>A person who was recognised.</summary>
/// <param name="Id">The configured id; stands on the trail.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Post">The person's post; null where none is given.</param>
/// <param name="Role">What the person may do.</param>
public sealed record Operator(string Id, string Name, string? Post, OperatorRole Role);
