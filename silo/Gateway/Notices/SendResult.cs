namespace SituationRoom.Gateway.Notices;

/// <summary>How an attempt ended.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Detail">What the other side answered, or why it failed; fit for people, without secrets.</param>
public readonly record struct SendResult(SendStatus Status, string Detail);

/// <summary>What became of an attempt.</summary>
public enum SendStatus
{
    /// <summary>The other side confirmed it.</summary>
    Delivered,

    /// <summary>It may work later.</summary>
    Failed,

    /// <summary>The other side won't ever take it.</summary>
    Refused,
}
