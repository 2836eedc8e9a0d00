namespace SituationRoom.Core.Trail;

/// <summary>Somebody ended sessions before their time.</summary>
public sealed record SessionsEnded : TrailEvent
{
    /// <summary>Whose they were.</summary>
    public required string Account { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary><c>signed out</c>, <c>by the person</c> (another of their own), <c>by an administrator</c>, or <c>without a role at the provider</c>.</summary>
    public required string How { get; init; }
}
