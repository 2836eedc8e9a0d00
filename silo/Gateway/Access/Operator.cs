using SituationRoom.Core.Trail;

namespace SituationRoom.Gateway.Access;

/// <summary>A person who was recognised.</summary>
/// <param name="Id">The configured id, or the account's; stands on the trail.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Post">The person's post; null where none is given.</param>
/// <param name="Role">What the person may do.</param>
public sealed record Operator(string Id, string Name, string? Post, OperatorRole Role)
{
    /// <summary>Whether the person has an account here with a password; else a token of the configuration, or the organisation's provider, tells who it is.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Whether the password must be changed before anything else is done.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>How the trail names the person.</summary>
    public Actor AsActor() => new(Id, Name, RoleSet.Word(Role), Post);
}
