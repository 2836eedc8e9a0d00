using System.Globalization;
using System.Text.RegularExpressions;
using SituationRoom.Feeds.Chats;
using SituationRoom.Feeds.Messages;

namespace SituationRoom.Feeds.Vk;

/// <summary>Identities, links and texts as VK has them, without the numbers of people.</summary>
internal static partial class VkNames
{
    /// <summary>Numbers of conversations of several people begin here; below it a peer is one person.</summary>
    private const long FirstConversation = 2_000_000_000;

    /// <summary>
    /// The identity of a message to a community: its number there, or in a conversation of several people, where that is 0, its number in that.
    /// Null where it has neither.
    /// </summary>
    public static string? Message(long group, long? id, long? peer, long? inConversation, long? date) => id > 0
        ? Invariant($"message-{group}_{id}")
        : inConversation is not > 0
            ? null
            : peer >= FirstConversation
                ? Invariant($"message{peer}_{inConversation}")
                : Invariant($"message-{group}_{date}_{inConversation}");

    public static string Post(long owner, long id) => Invariant($"wall{owner}_{id}");

    public static string Reply(long owner, long id) => Invariant($"reply{owner}_{id}");

    public static string BoardPost(long owner, long topic, long id) => Invariant($"topic{owner}_{topic}_{id}");

    public static string PostLink(long owner, long id) => Invariant($"https://vk.com/wall{owner}_{id}");

    public static string ReplyLink(long owner, long post, long id) => Invariant($"https://vk.com/wall{owner}_{post}?reply={id}");

    public static string BoardPostLink(long owner, long topic, long id) => Invariant($"https://vk.com/topic{owner}_{topic}?post={id}");

    /// <summary>A text in which who is mentioned stands by name alone: [id1|Anna] becomes Anna.</summary>
    public static string? Plain(string? text) => text is null ? null : Mention().Replace(ChatTexts.Cut(text, ReportLimits.Text), "$1");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[(?:id|club|public|event)[0-9]{1,20}(?::[^|\[\]]{0,60})?\|([^|\[\]]{0,200})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
