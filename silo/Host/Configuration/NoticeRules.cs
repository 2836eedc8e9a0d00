using System.Net.Mail;
using System.Text.RegularExpressions;
using SituationRoom.Core.Notices;
using SituationRoom.Feeds;

namespace SituationRoom.Host.Configuration;

/// <summary>What must hold for what is told outside.</summary>
internal static partial class NoticeRules
{
    private const int MostTargets = 100;

    public static void Validate(NoticesDefinition notices, List<ConfigurationError> errors)
    {
        var targets = notices.Targets;
        if (targets.Count > MostTargets)
        {
            errors.Add(new("notices.targets", $"{targets.Count}", $"at most {MostTargets} targets", "tell groups instead of people"));
        }

        for (var i = 0; i < targets.Count; i++)
        {
            var (target, at) = (targets[i], $"notices.targets[{i}]");
            if (!Words().IsMatch(target.Id))
            {
                errors.Add(new($"{at}.id", target.Id, "an id is lower-case Latin words joined by hyphens, at most 64 characters", "write it like \"duty-mail\""));
            }
            else if (targets.Take(i).Any(other => other.Id == target.Id))
            {
                errors.Add(new($"{at}.id", target.Id, "another target has this id", "give each target an id of its own"));
            }

            Which(target, at, errors);
            Way(target, at, errors);
            if (target.Kind == NoticeKind.Cap && targets.Take(i).Any(other => other.Kind == NoticeKind.Cap))
            {
                errors.Add(new($"{at}.kind", "cap", "there is one Atom feed", "keep one target of kind cap"));
            }
        }

        Voice(notices, errors);
        if (notices.Heartbeat is { } heartbeat)
        {
            Address("notices.heartbeat.url", heartbeat.Url, errors);
            Needed(
                "notices.heartbeat.every", heartbeat.Every >= TimeSpan.FromSeconds(10) && heartbeat.Every <= TimeSpan.FromDays(1), "it beats every ten seconds to every day", "write it like \"1m\"", errors);
        }
    }

    private static void Which(NoticeTargetDefinition target, string at, List<ConfigurationError> errors)
    {
        foreach (var priority in target.Priorities.Where(priority => priority is < 1 or > 4))
        {
            errors.Add(new($"{at}.priorities", $"{priority}", "a priority is 1 (S1) to 4 (S4)", "write it like [1, 2]"));
        }

        if (target.FromEscalation is < 1 or > 20)
        {
            errors.Add(new($"{at}.fromEscalation", $"{target.FromEscalation}", "a step is 1 to 20", "write 1 for every escalation"));
        }

        if (target.Language is not (null or "ru" or "en"))
        {
            errors.Add(new($"{at}.language", target.Language, "there is no such language", "write ru or en"));
        }
    }

    private static void Way(NoticeTargetDefinition target, string at, List<ConfigurationError> errors)
    {
        switch (target.Kind)
        {
            case NoticeKind.Webhook:
                Address($"{at}.url", target.Url, errors);
                Needed($"{at}.secret", target.Secret is not null, "a webhook is signed", "write { \"env\": \"…\" } or { \"file\": \"…\" }", errors);
                Needed($"{at}.format", target.Format is "json" or "cap", "the format is json or cap", "leave it out for json", errors);
                break;
            case NoticeKind.Telegram:
                Needed($"{at}.secret", target.Secret is not null, "the bot's token is needed", "write { \"env\": \"…\" } or { \"file\": \"…\" }", errors);
                Needed($"{at}.chat", !string.IsNullOrWhiteSpace(target.Chat), "the chat's id is needed", "write it like \"-1001234567890\" or \"@name\"", errors);
                if (target.Api is not null)
                {
                    Address($"{at}.api", target.Api, errors);
                }

                break;
            case NoticeKind.Email:
                Needed($"{at}.host", !string.IsNullOrWhiteSpace(target.Host), "the mail server is needed", "write its name", errors);
                Needed($"{at}.port", target.Port is > 0 and < 65_536, "a port is 1 to 65535", "write 587, or 25 within one's own network", errors);
                Needed($"{at}.secret", target.User is null || target.Secret is not null, "whoever signs in needs a password", "write { \"env\": \"…\" } or { \"file\": \"…\" }, or leave user out", errors);
                Needed($"{at}.from", MailAddress.TryCreate(target.From, out _), "the sender's address is needed", "write it like room@city.example", errors);
                Needed($"{at}.to", target.To.Count is > 0 and <= 50, "one to fifty recipients are needed", "write [\"duty@city.example\"]", errors);
                foreach (var to in target.To.Where(to => !MailAddress.TryCreate(to, out _)))
                {
                    errors.Add(new($"{at}.to", to, "this is no e-mail address", "write it like duty@city.example"));
                }

                break;
            default:
                break;
        }
    }

    private static void Voice(NoticesDefinition notices, List<ConfigurationError> errors)
    {
        var speaks = notices.Targets.Any(target => target.Kind == NoticeKind.Cap || (target.Kind == NoticeKind.Webhook && target.Format == "cap"));
        if ((speaks || notices.Cap is not null) && !Sender().IsMatch(notices.Cap?.Sender ?? ""))
        {
            errors.Add(new("notices.cap.sender", notices.Cap?.Sender ?? "", "CAP messages need a sender without spaces, commas and markup", "write a domain name of one's own, such as \"room.city.example\""));
        }
    }

    private static void Needed(string key, bool holds, string rule, string remedy, List<ConfigurationError> errors)
    {
        if (!holds)
        {
            errors.Add(new(key, "", rule, remedy));
        }
    }

    /// <summary>In clear only within this machine: a notice says where the city is weak.</summary>
    private static void Address(string key, string? url, List<ConfigurationError> errors)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            || address.UserInfo.Length > 0)
        {
            errors.Add(new(key, url ?? "", "an address is https, or http to this machine, and holds no password", "write it like \"https://duty.city.example/alerts\""));
        }
    }

    [GeneratedRegex("^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^[^\s,<&]{1,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex Sender();
}
