using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SituationRoom.Feeds.Messages;
using SituationRoom.Reports;

namespace SituationRoom.Feeds.Cap;

/// <summary>The names of CAP messages within a feed. What is not Actual has names of its own, so that no exercise touches what is real.</summary>
internal static class CapNames
{
    private const int Kept = 160;

    /// <summary>
    /// The identity of the incident that this message starts: <c>sender,identifier</c>, before it <c>Test:</c> and the like where it is
    /// not Actual; at most 200 characters, the end of a longer one replaced by its hash.
    /// </summary>
    public static string Incident(Mode mode, string sender, string identifier)
    {
        var name = new StringBuilder();
        if (mode != Mode.Actual)
        {
            name.Append(Vocabulary.Word(mode)).Append(':');
        }

        foreach (var one in $"{sender},{identifier}")
        {
            name.Append(char.IsControl(one) ? ' ' : one);
        }

        var text = name.ToString();
        return text.Length <= ReportLimits.Id
            ? text
            : $"{CapTexts.Cut(text, Kept)}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}";
    }

    /// <summary>
    /// By what a message is known when another one names it: its sender and identifier, and, since real senders write another
    /// sender into their references, its identifier at the moment it was sent.
    /// </summary>
    public static IReadOnlyList<string> Keys(Mode mode, CapReference message)
    {
        var full = Incident(mode, message.Sender, message.Identifier);
        return message.Sent is { } sent
            ? [full, Incident(mode, string.Create(CultureInfo.InvariantCulture, $"@{sent.ToUnixTimeMilliseconds()}"), message.Identifier)]
            : [full];
    }
}
