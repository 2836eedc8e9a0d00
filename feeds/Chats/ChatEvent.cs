using SituationRoom.Reports;

namespace SituationRoom.Feeds.Chats;

/// <summary>What an event of a messenger or a social network means to the room. The same bytes always mean the same, so an event that comes again is known by its content.</summary>
public sealed record ChatEvent
{
    /// <summary>Reports of one incident in order, or one rejection; empty where nothing is for the room.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>Whether the reports mean something only where the room holds their incident: they change or withdraw it.</summary>
    public bool OnlyWhereHeld { get; init; }

    /// <summary>Why nothing is for the room; null where something is.</summary>
    public ChatNoise? Ignored { get; init; }

    internal static ChatEvent Nothing(ChatNoise why) => new() { Ignored = why };

    internal static ChatEvent Rejected(Fault why, ReadOnlyMemory<byte> body) =>
        new() { Items = [new Rejection { Why = why, Message = body.ToArray() }] };
}
