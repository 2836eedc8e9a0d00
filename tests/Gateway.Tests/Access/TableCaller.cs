using SituationRoom.Gateway.Access;

namespace SituationRoom.Gateway.Tests.Access;

/// <summary>Who calls from another machine.</summary>
/// <param name="Name">In words.</param>
internal sealed record TableCaller(string Name)
{
    public string? Bearer { get; init; }

    public string? Cookie { get; init; }

    /// <summary>The person's role; null: nobody known.</summary>
    public OperatorRole? Role { get; init; }

    /// <summary>Whether it is a wall that is known.</summary>
    public bool IsWall { get; init; }

    /// <summary>Whether the request says that it comes from a page of the room.</summary>
    public bool SaysOrigin { get; init; } = true;
}
