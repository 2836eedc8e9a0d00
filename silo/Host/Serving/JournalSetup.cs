using SituationRoom.Host.Configuration;
using SituationRoom.Journal.Postgres;

namespace SituationRoom.Host.Serving;

/// <summary>Tells the journal where its database is.</summary>
internal static class JournalSetup
{
    /// <summary>The database of a configuration; null where the journal is a file.</summary>
    /// <param name="journal">What the configuration says.</param>
    /// <param name="directory">Below which a secret's file lies.</param>
    /// <exception cref="StartException">The password can't be read; the message has the remedy.</exception>
    public static PostgresOptions? Options(JournalDefinition journal, string directory)
    {
        if (journal.Kind == JournalKind.Sqlite)
        {
            return null;
        }

        try
        {
            var secret = journal.Password is { File: { Length: > 0 } file } named ? named with { File = Path.Combine(directory, file) } : journal.Password;
            var options = new PostgresOptions
            {
                Host = journal.Host!,
                Port = journal.Port,
                Database = journal.Database!,
                User = journal.User!,
                Password = secret?.Read(),
                RequiresTls = journal.Tls,
            };
            return journal.Node is { } node ? options with { Node = node } : options;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new StartException($"journal.password: {e.Message.TrimEnd('.')}; mend it, and start again", e);
        }
    }
}
