using Microsoft.AspNetCore.Builder;

namespace SituationRoom.Gateway.Access;

/// <summary>Marks an endpoint for people: nobody else may call it, whatever machine or wall it is.</summary>
public sealed class OperatorAccessMark
{
    internal OperatorAccessMark(RoleSet? roles, bool withOldPassword) => (Roles, WithOldPassword) = (roles, withOldPassword);

    /// <summary>Who may; null: anybody may call it, though only from a page of this server.</summary>
    public RoleSet? Roles { get; }

    /// <summary>Whether it is open also to a person who has to choose a new password first.</summary>
    public bool WithOldPassword { get; }
}

/// <summary>Puts the mark on endpoints.</summary>
public static class OperatorAccessConvention
{
    /// <param name="builder">The endpoints.</param>
    /// <param name="roles">Who may call them; null: anybody, though only from a page of this server.</param>
    /// <param name="withOldPassword">Whether also a person may who has to choose a new password first.</param>
    public static TBuilder WithOperatorAccess<TBuilder>(this TBuilder builder, RoleSet? roles, bool withOldPassword = false)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new OperatorAccessMark(roles, withOldPassword));
}
