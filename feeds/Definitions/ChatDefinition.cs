namespace SituationRoom.Feeds.Definitions;

/// <summary>What the feeds of messengers and social networks have in common.</summary>
public abstract record ChatDefinition
{
    /// <summary>Where the secrets lie, one of which the platform sends with every event; at least one, several while it is being changed. They are read anew for each event.</summary>
    public IReadOnlyList<SecretReference> Secrets { get; init; } = [];

    /// <summary>Hashtags as people write them, such as <c>#ЦУР34</c>, and what they say. Whole hashtags count; letter case and ё or е do not matter.</summary>
    public IReadOnlyDictionary<string, HashtagDefinition> Hashtags { get; init; } = new Dictionary<string, HashtagDefinition>();

    /// <summary>Which messages are for the room.</summary>
    public ChatSelection Only { get; init; }

    /// <summary>Words or hashtags that make a message a suggestion, such as <c>#предложение</c>; every other message is an appeal. Whole words as they stand count, other forms of a word are words of their own.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];
}
