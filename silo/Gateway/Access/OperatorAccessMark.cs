using Microsoft.AspNetCore.Builder;

namespace SituationRoom.Gateway.Access;

/// <summary>Marks an endpoint for people: nobody else may call it, whatever machine or wall it is.</summary>
public sealed class OperatorAccessMark
{
    internal OperatorAccessMark(OperatorRole? least) => Least = least;

    /// <summary>The least that the person must be; null: anybody may call it, though only from a page of this server.</summary>
    public OperatorRole? Least { get; }
}

/// <summary>Puts the mark on endpoints.</summary>
public static class OperatorAccessConvention
{
    public static TBuilder WithOperatorAccess<TBuilder>(this TBuilder builder, OperatorRole? least)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new OperatorAccessMark(least));
}
