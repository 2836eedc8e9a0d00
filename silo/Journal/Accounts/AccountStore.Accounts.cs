using System.Security.Cryptography;
using System.Text;
using SituationRoom.Core.Trail;

namespace SituationRoom.Journal.Accounts;

public sealed partial class AccountStore
{
    private const string Columns = "SELECT id, name, post, role, password, external, must_change, disabled, created_at FROM accounts";

    // A name that was tried is remembered so long, and so many of them.
    private const int NamesKept = 10_000;
    private static readonly TimeSpan NamesKeptFor = TimeSpan.FromDays(2);

    /// <inheritdoc/>
    public IReadOnlyList<Account> Accounts() => _tables.All($"{Columns} ORDER BY id", Read);

    /// <inheritdoc/>
    public Account? Find(string id) => _tables.All($"{Columns} WHERE id = ?1", Read, id).SingleOrDefault();

    /// <inheritdoc/>
    public Account? FindExternal(string external) => _tables.All($"{Columns} WHERE external = ?1", Read, external).SingleOrDefault();

    /// <inheritdoc/>
    public bool Add(Account account, bool isFirst, TrailEvent note) => _tables.Together(() =>
    {
        var taken = _tables.All("SELECT id FROM accounts WHERE ?1 = 1 OR id = ?2 OR external = ?3 LIMIT 1", row => row.Text(0), isFirst, account.Id, account.External);
        if (taken.Count > 0)
        {
            return false;
        }

        Write(account);
        Note(note);
        return true;
    });

    /// <inheritdoc/>
    public Account? Change(string id, Func<Account, AccountEdit?> edit) => _tables.Together(() =>
    {
        if (Find(id) is not { } before || edit(before) is not { } decided)
        {
            return null;
        }

        Write(decided.After with { Id = id });
        if (decided.EndsSessions)
        {
            _tables.Run("DELETE FROM sessions WHERE owner = ?1 AND token IS NULL AND hash IS DISTINCT FROM ?2", id, decided.Keeps);
        }

        if (decided.Unlocks)
        {
            Keep(id, null);
        }

        if (decided.Note is { } note)
        {
            Note(note);
        }

        return decided.After;
    });

    /// <inheritdoc/>
    public Attempts? FindAttempts(string name, string? network = null) => _tables.All(
        "SELECT failures, since, locked_until, locks, at FROM attempts WHERE name = ?1",
        row => new Attempts((int)row.Number(0), Moment(row.Number(1)), Moment(row.Number(2)), (int)row.Number(3), Moment(row.Number(4))),
        Key(name, network)).SingleOrDefault();

    /// <inheritdoc/>
    public DateTimeOffset? SlowUntil(string name) => _tables.All(
        "SELECT locked_until FROM attempts WHERE substr(name, 1, 32) = ?1 ORDER BY locked_until DESC LIMIT 1", row => (DateTimeOffset?)Moment(row.Number(0)), Key(name, null)).SingleOrDefault();

    /// <inheritdoc/>
    public void Keep(string name, Attempts? attempts, string? network = null)
    {
        if (attempts is null)
        {
            _tables.Run(network is null ? "DELETE FROM attempts WHERE substr(name, 1, 32) = ?1" : "DELETE FROM attempts WHERE name = ?1", Key(name, network));
            return;
        }

        _tables.Together(() =>
        {
            _tables.Run(
                "INSERT INTO attempts (name, failures, since, locked_until, locks, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                + "ON CONFLICT (name) DO UPDATE SET failures = excluded.failures, since = excluded.since, locked_until = excluded.locked_until, locks = excluded.locks, at = excluded.at",
                Key(name, network), attempts.Failures, attempts.Since, attempts.LockedUntil, attempts.Locks, attempts.At);
            _tables.Run("DELETE FROM attempts WHERE at < ?1", attempts.At - NamesKeptFor);
            return _tables.Run("DELETE FROM attempts WHERE name NOT IN (SELECT name FROM attempts ORDER BY at DESC LIMIT ?1)", NamesKept);
        });
    }

    private void Write(Account account) => _tables.Run(
        "INSERT INTO accounts (id, name, post, role, password, external, must_change, disabled, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
        + "ON CONFLICT (id) DO UPDATE SET name = excluded.name, post = excluded.post, role = excluded.role, password = excluded.password, external = excluded.external, "
        + "must_change = excluded.must_change, disabled = excluded.disabled, created_at = excluded.created_at",
        account.Id, account.Name, account.Post, account.Role, account.Password, account.External, account.MustChange, account.IsDisabled, account.CreatedAt);

    private static Account Read(IRow row) => new(row.Text(0), row.Text(1), row.TextOrNull(2), row.Text(3))
    {
        Password = row.TextOrNull(4),
        External = row.TextOrNull(5),
        MustChange = row.Number(6) != 0,
        IsDisabled = row.Number(7) != 0,
        CreatedAt = Moment(row.Number(8)),
    };

    /// <summary>A name's hash, and behind it half of the network's, where it is of one.</summary>
    private static byte[] Key(string name, string? network) =>
        network is null ? SHA256.HashData(Encoding.UTF8.GetBytes(name)) : [.. SHA256.HashData(Encoding.UTF8.GetBytes(name)), .. SHA256.HashData(Encoding.UTF8.GetBytes(network)).AsSpan(0, 16)];
}
