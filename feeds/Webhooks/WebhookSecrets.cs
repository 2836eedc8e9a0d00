using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Http;

namespace SituationRoom.Feeds.Webhooks;

/// <summary>Compares what a platform sends with the secrets of a feed, in a time that says nothing of either.</summary>
internal sealed partial class WebhookSecrets(ILogger logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    /// <summary>Whether a text is one of the secrets.</summary>
    /// <returns>Null where it is; else why not.</returns>
    public Refusal? Check(string feed, string? given, IReadOnlyList<SecretReference> secrets)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(given ?? ""));
        var (right, unread) = (false, false);
        foreach (var reference in secrets)
        {
            var secret = Read(feed, reference);
            unread |= secret is null;
            right |= CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? ""))) & secret is not null;
        }

        return right ? null : unread ? NotReadable : WebhookRefusals.WrongSecret;
    }

    /// <summary>The text that a reference leads to; null where it leads to none, which is logged.</summary>
    public string? Read(string feed, SecretReference reference)
    {
        try
        {
            if (reference.Read() is { Length: > 0 } secret)
            {
                return secret;
            }

            LogUnread(logger, feed, "it is empty");
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            LogUnread(logger, feed, error.Message);
        }

        return null;
    }

    /// <summary>The refusal where a secret can't be read: it is not the sender's mistake, so the sender shall come again.</summary>
    public static Refusal NotReadable { get; } =
        Refusal.Unavailable("A secret of this feed can't be read; the log says which, and the environment or the file must be mended.", RetryAfter);

    [LoggerMessage(Level = LogLevel.Error, Message = "A secret of feed {Feed} cannot be read: {Reason}")]
    private static partial void LogUnread(ILogger logger, string feed, string reason);
}
