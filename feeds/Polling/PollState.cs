namespace SituationRoom.Feeds.Polling;

/// <summary>What a polled feed remembers over a restart.</summary>
internal sealed record PollState
{
    /// <summary>Hash of the feed's definition: what was read by another one is read again.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Which copy was taken last; none where the next poll shall read it whatever it is.</summary>
    public PollCopy Copy { get; init; } = PollCopy.None;

    /// <summary>Hash of the document that was taken last; null where the next one shall be taken whatever it is.</summary>
    public string? Taken { get; init; }

    /// <summary>Hashes of the rejections that the last document brought, which are kept already.</summary>
    public IReadOnlyList<string> Rejections { get; init; } = [];

    /// <summary>Documents that the index names and that were taken.</summary>
    public IReadOnlyList<PollLink> Links { get; init; } = [];
}
