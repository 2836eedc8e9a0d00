namespace SituationRoom.Core.Trail;

/// <summary>A person took a post; <see cref="TrailEvent.By"/> holds it from now on.</summary>
public sealed record PostTaken : ShiftEvent
{
    /// <summary>The post's configured id.</summary>
    public required string Post { get; init; }

    /// <summary>Start of the shift for which it was taken.</summary>
    public required DateTimeOffset Shift { get; init; }
}
