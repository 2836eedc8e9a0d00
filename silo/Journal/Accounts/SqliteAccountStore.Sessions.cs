using SituationRoom.Core.Trail;
using SituationRoom.Journal.Sqlite;

namespace SituationRoom.Journal.Accounts;

public sealed partial class SqliteAccountStore
{
    private const int MostOfOne = 50;
    private const string SessionColumns = "SELECT number, hash, owner, token, started_at, seen_at, ends_at, address, agent FROM sessions";

    /// <inheritdoc/>
    public IReadOnlyList<StoredSession> Sessions(DateTimeOffset now) =>
        _file.All($"{SessionColumns} WHERE ends_at > ?1 ORDER BY number DESC", ReadSession, now);

    /// <inheritdoc/>
    public StoredSession? FindSession(ReadOnlySpan<byte> hash) =>
        _file.All($"{SessionColumns} WHERE hash = ?1", ReadSession, hash.ToArray()).SingleOrDefault();

    /// <inheritdoc/>
    public void Begin(StoredSession session, TrailEvent note) => _file.Together(() =>
    {
        _file.Run("DELETE FROM sessions WHERE ends_at <= ?1", session.StartedAt);
        _file.Run(
            "INSERT INTO sessions (hash, owner, token, started_at, seen_at, ends_at, address, agent) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            session.Hash, session.Owner, session.Token, session.StartedAt, session.SeenAt, session.EndsAt, session.Address, session.Agent);
        _file.Run(
            "DELETE FROM sessions WHERE number IN (SELECT number FROM sessions WHERE owner = ?1 ORDER BY number DESC LIMIT -1 OFFSET ?2)", session.Owner, MostOfOne);
        Note(note);
        return true;
    });

    /// <inheritdoc/>
    public void Seen(ReadOnlySpan<byte> hash, DateTimeOffset now) => _file.Run("UPDATE sessions SET seen_at = ?2 WHERE hash = ?1", hash.ToArray(), now);

    /// <inheritdoc/>
    public int End(string owner, Func<StoredSession, bool> which, Func<int, TrailEvent> note) => _file.Together(() =>
    {
        var chosen = _file.All($"{SessionColumns} WHERE owner = ?1", ReadSession, owner).Where(which).ToList();
        foreach (var session in chosen)
        {
            _file.Run("DELETE FROM sessions WHERE number = ?1", session.Number);
        }

        if (chosen.Count > 0)
        {
            Note(note(chosen.Count));
        }

        return chosen.Count;
    });

    private static StoredSession ReadSession(SqliteStatement row) =>
        new(row.Blob(1).ToArray(), row.Text(2), Moment(row.Number(4)), Moment(row.Number(6)))
        {
            Number = row.Number(0),
            Token = row.Blob(3) is { Length: > 0 } token ? token.ToArray() : null,
            SeenAt = Moment(row.Number(5)),
            Address = row.TextOrNull(7),
            Agent = row.TextOrNull(8),
        };
}
