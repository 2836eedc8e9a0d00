using Microsoft.AspNetCore.Builder;

namespace SituationRoom.Gateway.Access;

/// <summary>Marks an endpoint that shows the room: read only by peers of the same machine, or with a wall's token.</summary>
public sealed class ReadAccessMark
{
    private ReadAccessMark()
    {
    }

    internal static ReadAccessMark Instance { get; } = new();
}

/// <summary>Puts the mark on endpoints.</summary>
public static class ReadAccessConvention
{
    public static TBuilder WithReadAccess<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(ReadAccessMark.Instance);
}
