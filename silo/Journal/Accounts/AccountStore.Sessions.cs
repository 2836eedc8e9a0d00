using SituationRoom.Core.Trail;

namespace SituationRoom.Journal.Accounts;

public sealed partial class AccountStore
{
    private const int MostOfOne = 50;
    private const string SessionColumns = "SELECT number, hash, owner, token, started_at, seen_at, ends_at, address, agent FROM sessions";

    /// <inheritdoc/>
    public IReadOnlyList<StoredSession> Sessions(DateTimeOffset now) =>
        _tables.All($"{SessionColumns} WHERE ends_at > ?1 ORDER BY number DESC", ReadSession, now);

    /// <inheritdoc/>
    public StoredSession? FindSession(ReadOnlySpan<byte> hash) =>
        _tables.All($"{SessionColumns} WHERE hash = ?1", ReadSession, hash.ToArray()).SingleOrDefault();

    /// <inheritdoc/>
    public void Begin(StoredSession session, TrailEvent note) => _tables.Together(() =>
    {
        _tables.Run("DELETE FROM sessions WHERE ends_at <= ?1", session.StartedAt);
        _tables.Run(
            "INSERT INTO sessions (hash, owner, token, started_at, seen_at, ends_at, address, agent) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            session.Hash, session.Owner, session.Token, session.StartedAt, session.SeenAt, session.EndsAt, session.Address, session.Agent);
        _tables.Run(
            "DELETE FROM sessions WHERE owner = ?1 AND number NOT IN (SELECT number FROM sessions WHERE owner = ?1 ORDER BY number DESC LIMIT ?2)", session.Owner, MostOfOne);
        Note(note);
        return true;
    });

    /// <inheritdoc/>
    public void Seen(ReadOnlySpan<byte> hash, DateTimeOffset now) => _tables.Run("UPDATE sessions SET seen_at = ?2 WHERE hash = ?1", hash.ToArray(), now);

    /// <inheritdoc/>
    public int End(string owner, Func<StoredSession, bool> which, Func<int, TrailEvent> note) => _tables.Together(() =>
    {
        var chosen = _tables.All($"{SessionColumns} WHERE owner = ?1", ReadSession, owner).Where(which).ToList();
        foreach (var session in chosen)
        {
            _tables.Run("DELETE FROM sessions WHERE number = ?1", session.Number);
        }

        if (chosen.Count > 0)
        {
            Note(note(chosen.Count));
        }

        return chosen.Count;
    });

    private static StoredSession ReadSession(IRow row) =>
        new(row.Blob(1).ToArray(), row.Text(2), Moment(row.Number(4)), Moment(row.Number(6)))
        {
            Number = row.Number(0),
            Token = row.Blob(3) is { Length: > 0 } token ? token.ToArray() : null,
            SeenAt = Moment(row.Number(5)),
            Address = row.TextOrNull(7),
            Agent = row.TextOrNull(8),
        };
}
