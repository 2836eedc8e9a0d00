namespace SituationRoom.Feeds.Chats;

/// <summary>Why an event that was understood is nothing for the room.</summary>
public enum ChatNoise
{
    /// <summary>An event of another kind: a like, a member who joined, a pressed button.</summary>
    OtherEvent,

    /// <summary>The feed takes messages with its hashtags only, and this has none.</summary>
    NoHashtag,

    /// <summary>A command to the bot, such as <c>/start</c>.</summary>
    Command,

    /// <summary>Nothing that could be an appeal: a sticker, a poll, a service message.</summary>
    NoContent,

    /// <summary>Written by the community itself or by a bot.</summary>
    Own,

    /// <summary>Changes or withdraws a message that the room does not hold.</summary>
    NotHeld,
}
