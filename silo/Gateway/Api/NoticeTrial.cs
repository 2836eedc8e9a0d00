namespace SituationRoom.Gateway.Api;

/// <summary>How a trial ended.</summary>
/// <param name="Delivered">Whether the other side confirmed it.</param>
/// <param name="Detail">What it answered, or why it failed.</param>
public sealed record NoticeTrial(bool Delivered, string Detail);
