namespace SituationRoom.Reports;

/// <summary>How a delivery as a whole ended.</summary>
public enum DeliveryStatus : byte
{
    /// <summary>All items are committed; the sender may be acknowledged.</summary>
    Durable,

    /// <summary>The intake is full; nothing was taken. Ask the sender to come back after <see cref="DeliveryResult.RetryAfter"/>.</summary>
    Pressed,

    /// <summary>The journal cannot be written (a full disk, a stop under way); nothing was taken. <see cref="DeliveryResult.Reason"/> says why.</summary>
    Unavailable,

    /// <summary>The rejection that it was to settle is not open; nothing was taken. Only a delivery with a <see cref="Delivery.Note"/> ends so.</summary>
    AlreadySettled,
}

/// <summary>The answer of the intake to a delivery.</summary>
public sealed record DeliveryResult
{
    public required DeliveryStatus Status { get; init; }

    /// <summary>One for each item, in order, where the status is Durable; else empty.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Why, in one English sentence, where the status is not Durable.</summary>
    public string? Reason { get; init; }

    /// <summary>When to try again, where the status is not Durable.</summary>
    public TimeSpan RetryAfter { get; init; }
}
