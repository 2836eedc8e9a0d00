using System.Text.RegularExpressions;

namespace SituationRoom.Feeds.Chats;

/// <summary>Commands that people give to bots.</summary>
internal static partial class ChatCommand
{
    /// <summary>Whether a text is a command without an appeal after it. What follows <c>/start</c> says where the person came from.</summary>
    public static bool IsBare(string text) => Bare().IsMatch(text);

    [GeneratedRegex(@"^/(?:start(?:@\w+)?(?:\s.*)?|\w{1,64}(?:@\w+)?\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
