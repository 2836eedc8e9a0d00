using System.Globalization;

namespace SituationRoom.Feeds.Telegram;

/// <summary>What tells one message of Telegram from all others.</summary>
/// <param name="Chat">The chat's number: below zero for groups and channels, else that of a person.</param>
/// <param name="Message">The message's number in the chat.</param>
/// <param name="Date">When it was written, UTC; an edit leaves it as it is.</param>
/// <param name="Album">The album that it is a part of; null: none.</param>
internal readonly record struct TelegramNumber(long Chat, long Message, DateTimeOffset Date, string? Album)
{
    private const long ChannelsBelow = -1_000_000_000_000;

    /// <summary>
    /// The incident's identity. A person's number stays out of it: a bot numbers the messages of all its private chats in one row, and the time tells
    /// them from those of an earlier bot.
    /// </summary>
    public string Incident
    {
        get
        {
            if (Album is { Length: <= 64 } album && album.All(char.IsAsciiLetterOrDigit))
            {
                return Chat < 0 ? Invariant($"album{Chat}_{album}") : $"album_{album}";
            }

            return Chat < 0 ? Invariant($"message{Chat}_{Message}") : Invariant($"private{Date.ToUnixTimeSeconds()}_{Message}");
        }
    }

    /// <summary>The link to a message of a public channel or group; null where it is not public.</summary>
    /// <param name="name">The chat's public name.</param>
    public string? Link(string? name) =>
        Chat < ChannelsBelow && name is { Length: <= 64 } && name.All(one => char.IsAsciiLetterOrDigit(one) || one == '_')
            ? Invariant($"https://t.me/{name}/{Message}")
            : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
