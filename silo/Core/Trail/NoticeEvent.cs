namespace SituationRoom.Core.Trail;

/// <summary>A notice became due, or an attempt to deliver it ended.</summary>
public sealed record NoticeEvent : TrailEvent
{
    public required string Alert { get; init; }

    /// <summary>The alert's version at the step that is told.</summary>
    public required int AlertVersion { get; init; }

    public required string Target { get; init; }

    public required NoticeStep Step { get; init; }

    public required NoticeFate Fate { get; init; }

    /// <summary>Which attempt ended: 1 for the first; 0 where it became due.</summary>
    public int Attempt { get; init; }

    /// <summary>What the other side answered, or why the attempt failed; in English, without secrets.</summary>
    public string? Detail { get; init; }

    /// <summary>What is told; there where it became due.</summary>
    public NoticeFacts? Facts { get; init; }
}
