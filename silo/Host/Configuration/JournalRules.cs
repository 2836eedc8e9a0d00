using SituationRoom.Feeds;
using SituationRoom.Feeds.Definitions;

namespace SituationRoom.Host.Configuration;

/// <summary>What must hold for the place of the journal.</summary>
internal static class JournalRules
{
    private const int LongestName = 63;

    public static void Validate(JournalDefinition journal, List<ConfigurationError> errors)
    {
        if (journal.Kind == JournalKind.Sqlite)
        {
            if (journal is { Host: not null } or { Database: not null } or { User: not null } or { Password: not null })
            {
                errors.Add(new("journal.kind", "sqlite", "a server is named, but the journal is a file of the data directory", "write \"kind\": \"postgres\", or leave the server out"));
            }

            return;
        }

        Needed("journal.host", journal.Host, "the server's name or address is needed", "write it like \"db.city.example\" or \"127.0.0.1\"", errors);
        Needed("journal.database", journal.Database, "the database's name is needed", "write it like \"situationroom\"", errors);
        Needed("journal.user", journal.User, "the room's role is needed", "write it like \"situationroom\"; it owns nothing: `situationroom database script` says what it may", errors);
        if (journal.Port is < 1 or > 65_535)
        {
            errors.Add(new("journal.port", $"{journal.Port}", "a port lies between 1 and 65535", "write 5432, or leave it out"));
        }

        if (journal.Node is { } node && (node.Length is 0 or > LongestName || node.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '.' or '_'))))
        {
            errors.Add(new("journal.node", node, "a node's name is Latin letters, digits, hyphens and dots, 63 at the most", "write it like \"room-1\", or leave it out"));
        }

        if (journal.Password is { } password && (password.Env is null) == (password.File is null))
        {
            errors.Add(new("journal.password", "", "a secret lies in one place", "write { \"env\": \"NAME\" } or { \"file\": \"PATH\" }"));
        }
    }

    private static void Needed(string key, string? value, string rule, string remedy, List<ConfigurationError> errors)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            errors.Add(new(key, value ?? "", rule, remedy));
        }
    }
}
