using System.Globalization;

namespace SituationRoom.Feeds.Definitions;

/// <summary>What must hold for a feed that is polled.</summary>
internal static class PollRules
{
    private const int LongestUrl = 2_000;
    private const int MostHeaders = 20;
    private static readonly TimeSpan ShortestEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestEvery = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    // What the poller itself says of its request and of the answer that it can read.
    private static readonly string[] OwnHeaders =
        ["host", "authorization", "content-length", "transfer-encoding", "connection", "accept-encoding", "if-none-match", "if-modified-since", "range", "te", "upgrade", "expect"];

    public static void Validate(FeedDefinition feed, string at, List<ConfigurationError> errors)
    {
        at += ".poll";
        if (feed.Poll is not { } poll)
        {
            if (feed.Door == FeedDoor.Poll)
            {
                errors.Add(new(at, "", "a feed behind the door poll needs the address to ask", "add \"poll\": { \"url\": \"https://…\", \"every\": \"1m\", \"format\": \"json\" }"));
            }

            return;
        }

        if (feed.Door != FeedDoor.Poll)
        {
            errors.Add(new(at, "", "only a feed behind the door poll asks an address", "write \"door\": \"poll\" or leave out \"poll\""));
        }

        ValidateUrl(poll, $"{at}.url", errors);
        ValidateBounds(poll, at, errors);
        ValidateHeaders(poll, $"{at}.headers", errors);
        ValidateSignIn(poll, at, errors);
        for (var i = 0; i < poll.LinkHosts.Count; i++)
        {
            if (Uri.CheckHostName(poll.LinkHosts[i]) == UriHostNameType.Unknown)
            {
                errors.Add(new($"{at}.linkHosts[{i}]", poll.LinkHosts[i], "a host is a name or an address, without a scheme or a port", "write a host such as \"alerts.example.org\""));
            }
        }

        if (!DocumentParsers.Reads(poll.Format))
        {
            errors.Add(new($"{at}.format", poll.Format.ToString(), "this release does not read that format", "write \"json\", or one of those that the documentation of feeds lists"));
        }

        if (poll is { Format: DocumentFormat.Cap or DocumentFormat.Datex2, Complete: not null })
        {
            var remedy = poll.Format == DocumentFormat.Cap ? "leave it out: an alert ends by its expiry or by a Cancel" : "write \"complete\" under \"datex2\" instead";
            errors.Add(new($"{at}.complete", $"{poll.Complete}", "that format says by itself what has ended", remedy));
        }

        if (!Enum.IsDefined(poll.Kind) || (poll.Kind == Messages.MessageKind.Readings && (poll.Format != DocumentFormat.Json || poll.Complete == true)))
        {
            errors.Add(new($"{at}.kind", poll.Kind.ToString(), "readings come as JSON and never end", "write \"kind\": \"reports\", or \"format\": \"json\" without \"complete\""));
        }
    }

    private static void ValidateUrl(PollDefinition poll, string at, List<ConfigurationError> errors)
    {
        // The value is not shown: addresses may hold keys.
        if (poll.Url.Length is 0 or > LongestUrl || !Uri.TryCreate(poll.Url, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.Host.Length == 0)
        {
            errors.Add(new(at, "", $"an address is absolute, begins with http:// or https:// and has at most {LongestUrl} characters", "write an address such as \"https://dispatch.example.org/active.json\""));
        }
        else if (url.UserInfo.Length > 0)
        {
            errors.Add(new(at, "", "an address holds no password", "write \"user\" and \"password\" beside it"));
        }
    }

    private static void ValidateBounds(PollDefinition poll, string at, List<ConfigurationError> errors)
    {
        if (poll.Every is not { } every || every < ShortestEvery || every > LongestEvery)
        {
            errors.Add(new($"{at}.every", $"{poll.Every}", "polls lie between 1s and 1d apart", "write how often to ask, such as \"1m\""));
        }

        if (poll.Timeout is { } timeout && (timeout < ShortestEvery || timeout > LongestTimeout))
        {
            errors.Add(new($"{at}.timeout", $"{timeout}", "a poll may take between 1s and 10m", "write a time such as \"30s\", or leave it out"));
        }

        if (poll.MaxBytes is < 1024 or > 512L << 20)
        {
            errors.Add(new($"{at}.maxBytes", string.Create(CultureInfo.InvariantCulture, $"{poll.MaxBytes}"), "an answer's limit lies between 1024 bytes and 512 MiB", "write a number of bytes, such as 33554432"));
        }

        if (poll.MaxLinks is < 1 or > 5_000)
        {
            errors.Add(new($"{at}.maxLinks", string.Create(CultureInfo.InvariantCulture, $"{poll.MaxLinks}"), "an index is followed to between 1 and 5000 documents", "write a number such as 500, or leave it out"));
        }
    }

    private static void ValidateHeaders(PollDefinition poll, string at, List<ConfigurationError> errors)
    {
        if (poll.Headers.Count > MostHeaders)
        {
            errors.Add(new(at, string.Create(CultureInfo.InvariantCulture, $"{poll.Headers.Count}"), $"at most {MostHeaders} headers are sent", "leave out what the server does not need"));
        }

        foreach (var (name, header) in poll.Headers)
        {
            if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') || OwnHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                errors.Add(new($"{at}.{name}", "", "a header's name has letters, digits and hyphens, and is none that the poller sets itself", "write a name such as \"X-Api-Key\"; for Authorization use \"bearer\" or \"user\" and \"password\""));
            }

            if (new[] { header.Value, header.Env, header.File }.Count(each => !string.IsNullOrEmpty(each)) != 1 || header.Value?.Any(letter => letter is < ' ' or > '~') == true)
            {
                errors.Add(new($"{at}.{name}", "", "a header's value stands in exactly one place, in ASCII", "write either \"value\", or for a secret \"env\" with a variable's name or \"file\" with a path"));
            }
        }
    }

    private static void ValidateSignIn(PollDefinition poll, string at, List<ConfigurationError> errors)
    {
        foreach (var (name, secret) in new[] { ("password", poll.Password), ("bearer", poll.Bearer) })
        {
            if (secret is not null && string.IsNullOrEmpty(secret.Env) == string.IsNullOrEmpty(secret.File))
            {
                errors.Add(new($"{at}.{name}", "", "a secret lies in exactly one place", "write either \"env\" with a variable's name or \"file\" with a path"));
            }
        }

        if ((poll.User is null) != (poll.Password is null) || (poll.User is not null && (poll.Bearer is not null || poll.User.Contains(':', StringComparison.Ordinal))))
        {
            errors.Add(new($"{at}.user", "", "one signs in with a user without a colon and a password, or with a bearer token, not with both", "write \"user\" and \"password\", or \"bearer\" alone"));
        }
    }
}
