namespace SituationRoom.Reports;

/// <summary>A message, or one item of it, that could not be understood: kept whole with its reason.</summary>
public sealed record Rejection : FeedItem
{
    /// <summary>What is wrong, where, and the remedy.</summary>
    public required Fault Why { get; init; }

    /// <summary>The same in one English sentence, such as <c>lat: 145.2 is outside -90..90; send WGS 84 degrees</c>.</summary>
    public string Reason => Why.English();

    /// <summary>The item's bytes as they arrived.</summary>
    public required ReadOnlyMemory<byte> Message { get; init; }

    /// <summary>What stood before the item and is needed to read it again, such as the header of its table; it is kept before <see cref="Message"/>. Empty: nothing.</summary>
    public ReadOnlyMemory<byte> Head { get; init; }

    /// <summary>Whether it came where readings are sent, or (false) where reports are; null where both are possible. So it is read again as what it was meant.</summary>
    public bool? IsReading { get; init; }

    /// <summary>Which incident the item is about, where that much could be read: it has not ended for being misunderstood. Null: not known.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it is what was left of a rejection that was run again: kept although a rejection of the same bytes, that one, is open yet.</summary>
    public bool IsRest { get; init; }

    /// <summary>The same with its head as a part of the message.</summary>
    public Rejection WithHead() => Head.IsEmpty ? this : this with { Message = (byte[])[.. Head.Span, .. Message.Span], Head = default };
}
