namespace SituationRoom.Core.Trail;

/// <summary>An attempt to deliver a notice ended.</summary>
public sealed record NoticeEvent : TrailEvent
{
    public required string Alert { get; init; }

    /// <summary>The alert's version at the step that is told.</summary>
    public required int AlertVersion { get; init; }

    public required string Target { get; init; }

    public required NoticeStep Step { get; init; }

    public required NoticeFate Fate { get; init; }

    /// <summary>Which attempt ended: 1 for the first.</summary>
    public int Attempt { get; init; }

    /// <summary>What the other side answered, or why the attempt failed; in English, without secrets.</summary>
    public string? Detail { get; init; }
}
